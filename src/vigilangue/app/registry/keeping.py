"""Keeps the bytes of instruments: a file is there whole, or not at all."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

FOLDER = "instruments"
SUFFIXES = (".txt", ".md", ".text", ".htm", ".html", ".pdf", ".docx")


def digest(data: bytes) -> str:
    """Return the hash by which bytes are known."""
    return "sha256:" + sha256(data).hexdigest()


def keep(data: bytes, name: str, home: Path, folder: str = FOLDER) -> str:
    """Keep bytes under their hash; return where, relative to the home folder.

    ``name`` tells only of what kind they are.
    """
    suffix = Path(name).suffix.lower()
    kind = suffix if suffix in SUFFIXES else ""
    file = Path(folder) / f"{digest(data).removeprefix('sha256:')}{kind}"
    whole = home / file
    if whole.is_file() and whole.stat().st_size == len(data):
        return file.as_posix()
    whole.parent.mkdir(parents=True, exist_ok=True)
    handle, beside = tempfile.mkstemp(dir=whole.parent, prefix=".")
    try:
        with open(handle, "wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        os.replace(beside, whole)
    except BaseException:
        with suppress(FileNotFoundError):
            os.unlink(beside)
        raise
    return file.as_posix()

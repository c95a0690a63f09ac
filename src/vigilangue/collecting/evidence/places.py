"""Where collections stand on the disk, and how a file comes to stand there for good."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from hashlib import file_digest
from itertools import count
from pathlib import Path
from typing import BinaryIO

from vigilangue.core import InputError, VigilangueError

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST = 100
ENDING = ".warc.gz"
_PART = ".part"


def captures(home: Path) -> Path:
    """Return the folder below which all collections stand."""
    return home / "captures"


def folder(home: Path, organization: str, source: str) -> Path:
    """Return the folder of a source; raises InputError where a slug is none."""
    for slug in (organization, source):
        if not _SLUG.fullmatch(slug) or len(slug) > _LONGEST:
            raise InputError(
                f"{slug!r}: not a slug; use a-z and 0-9 in words joined by dashes"
            )
    return captures(home) / organization / source


def place(home: Path, organization: str, source: str, at: datetime) -> Path:
    """Return where a collection of a source may be written; its folder is made.

    It is ``captures/ORGANIZATION/SOURCE/20261124T080000Z.warc.gz``, with ``-2`` and so
    on where that is taken, even by a file that is still being written. ``at`` has a
    time zone. Raises InputError where a slug is none or the folder cannot be made.
    """
    within = folder(home, organization, source)
    make(within)
    stamp = at.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    return next(path for path in _numbered(within, stamp) if not _taken(path))


def make(within: Path) -> None:
    """Make a folder and those above it, so that they outlast a loss of power.

    Raises InputError where that cannot be done.
    """
    if within.is_dir():
        return
    make(within.parent)
    try:
        within.mkdir(exist_ok=True)
        _sync(within.parent)
    except OSError as error:
        raise InputError(f"{within}: cannot be made ({error.strerror})") from error


def settle(part: Path, final: Path) -> None:
    """Give a written file its name: whole and on the disk, or not there at all.

    Both are in one folder. What stood under the name is replaced.
    """
    with part.open("rb") as file:
        os.fsync(file.fileno())
    part.replace(final)
    _sync(final.parent)


@contextmanager
def writing(final: Path) -> Iterator[BinaryIO]:
    """Give a file to write to, which is settled when that is done without an error.

    Raises InputError where its folder is missing, VigilangueError where it cannot be
    written; then nothing of it stays.
    """
    if not final.parent.is_dir():
        raise InputError(f"{final.parent}: no such folder")
    unfinished = part(final)
    try:
        with unfinished.open("wb") as file:
            yield file
        settle(unfinished, final)
    except OSError as error:
        raise unwritten(final, error) from error
    finally:
        unfinished.unlink(missing_ok=True)


def unwritten(file: Path, error: OSError) -> VigilangueError:
    """Return what to raise where a file cannot be written."""
    return VigilangueError(f"{file} cannot be written: {error.strerror or error}")


def digest(path: Path) -> str:
    """Return ``sha256:`` and the hexadecimal hash of a file."""
    with path.open("rb") as file:
        return "sha256:" + file_digest(file, "sha256").hexdigest()


def part(final: Path) -> Path:
    """Return the hidden name under which a file is written until it is whole."""
    return final.with_name(f".{final.name}{_PART}")


def final(hidden: Path) -> Path:
    """Return the name that a file will have, by its hidden one."""
    return hidden.with_name(hidden.name.removeprefix(".").removesuffix(_PART))


def _numbered(within: Path, stamp: str) -> Iterator[Path]:
    yield within / f"{stamp}{ENDING}"
    for n in count(2):
        yield within / f"{stamp}-{n}{ENDING}"


def _taken(final: Path) -> bool:
    return os.path.lexists(final) or os.path.lexists(part(final))


def _sync(within: Path) -> None:
    handle = os.open(within, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

"""Where an answer goes: standard output, or a file that is whole or not there."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

from vigilangue.core import InputError

# Excel takes a file of comma-separated values for UTF-8 only with this mark.
ENCODINGS = {"csv": "utf-8-sig"}


@contextmanager
def standard() -> Iterator[TextIO]:
    """Give standard output in UTF-8, whatever the environment says.

    Where its reader leaves (`| head`), the rest of the block is left out, quietly.
    """
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        yield sys.stdout
        sys.stdout.flush()
    except BrokenPipeError:
        deaf()


def deaf() -> None:
    """Send what is still written nowhere: who reads us has seen enough."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def file(path: Path, format: str) -> Iterator[TextIO]:
    """Give a file beside ``path`` that takes its name only when it is whole."""
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        encoding = ENCODINGS.get(format, "utf-8")
        with open(
            descriptor, "w", encoding=encoding, errors="backslashreplace", newline="\n"
        ) as out:
            yield out
        os.chmod(name, 0o666 & ~_mask())
        os.replace(name, path)
    except BaseException:
        with suppress(FileNotFoundError):
            os.unlink(name)
        raise


@contextmanager
def destination(path: Path | None, format: str) -> Iterator[TextIO]:
    """Give the file where one is named, else standard output."""
    with standard() if path is None else file(path, format) as out:
        yield out


def _mask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def check(path: Path) -> None:
    """Raise InputError where no file can be written there, before the work is done."""
    if path.is_dir():
        raise InputError(f"{path}: is a folder; name a file to write")
    if not path.parent.is_dir():
        raise InputError(
            f"{path}: the folder {path.parent} is not there; make it first"
        )
    if not os.access(path.parent, os.W_OK):
        raise InputError(f"{path}: no permission to write into {path.parent}")

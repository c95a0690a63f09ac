"""Reads a back-up from its beginning to its end, and finds where it is not whole."""

from __future__ import annotations

import os
import tarfile
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from hashlib import sha256
from pathlib import Path
from typing import IO

from vigilangue.core import EvidenceLost

from .archive import AT_ONCE, END, LIST, line, opened, safe

# Gives a file to write what stands under a name, or None where it is only hashed.
Place = Callable[[str], IO[bytes] | None]


def read(file: Path, place: Place) -> int:
    """Read a back-up whole, giving each file its place; return how many there are.

    Raises EvidenceLost where it ends too early, or where something was altered, and
    says what and at which byte. What was written until then is not to be believed.
    """
    n = 0
    with opened(file) as raw, tempfile.TemporaryFile() as seen:
        for name, entry, source in _entries(file, raw):
            if name == LIST:
                _compare(file, source, seen, n)
                return n
            at = entry.offset
            digest = _one(file, entry, source, place(name))
            seen.write(line(digest, entry.size, at, name))
            n += 1
    raise AssertionError("without its list it is refused before")


def _entries(
    file: Path, raw: IO[bytes]
) -> Iterator[tuple[str, tarfile.TarInfo, IO[bytes]]]:
    last, at = "its beginning", 0
    with ExitStack() as stack, _told(file, lambda: f"after {last}, at byte {at}"):
        tar = stack.enter_context(tarfile.open(fileobj=raw, mode="r|", bufsize=AT_ONCE))
        while (entry := tar.next()) is not None:
            name = safe(entry.name)
            source = tar.extractfile(entry) if entry.isreg() else None
            if source is None:
                raise EvidenceLost(f"{file}: {name} is no file of a back-up")
            last, at = name, entry.offset
            yield name, entry, source
            # It would keep a row of each file.
            tar.members = []  # type: ignore[attr-defined]
        at = tar.offset
    raise EvidenceLost(
        f"{file}: it goes on after {last} with nothing that can be read, at byte "
        f"{at}; it was altered or cut"
    )


def _one(
    file: Path, entry: tarfile.TarInfo, source: IO[bytes], into: IO[bytes] | None
) -> str:
    """Copy one file out; return its hash."""
    at = f"in {entry.name}, at byte {entry.offset_data}"
    hashed, left = sha256(), entry.size
    with ExitStack() as stack:
        if into is not None:
            stack.enter_context(into)
        while left:
            with _told(file, lambda: at):
                block = source.read(min(AT_ONCE, left))
            if not block:
                raise EvidenceLost(f"{file}: it ends {at} or later; it was cut")
            hashed.update(block)
            left -= len(block)
            if into is not None:
                into.write(block)
        if into is not None:
            into.flush()
            os.fsync(into.fileno())
    return hashed.hexdigest()


def _compare(file: Path, listed: IO[bytes], seen: IO[bytes], n: int) -> None:
    """Hold the list against what was read; the first line that differs is told."""
    seen.seek(0)
    hashed, size = sha256(), 0
    for ours in seen:
        theirs = listed.readline()
        if ours != theirs:
            _, _, place, name = ours.decode().rstrip("\n").split(" ", 3)
            raise EvidenceLost(
                f"{file}: {name} is not what was backed up; it stands at byte {place}"
            )
        hashed.update(theirs)
        size += len(theirs)
    if listed.readline() != line(hashed.hexdigest(), n, size, END) or listed.read(1):
        raise EvidenceLost(f"{file}: its list is not whole; it was altered or cut")


@contextmanager
def _told(file: Path, where: Callable[[], str]) -> Iterator[None]:
    """Say in one sentence what the reader of tar files says in several ways."""
    try:
        yield
    except (tarfile.TarError, EOFError, OSError, ValueError) as error:
        raise EvidenceLost(
            f"{file}: it cannot be read {where()} ({error}); it was altered or cut"
        ) from error

"""Takes over a WARC file that somebody else recorded, so that it can be watched."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from itertools import zip_longest
from pathlib import Path
from typing import BinaryIO

from vigilangue.core import Capture, InputError, Unseen

from . import packing, warc
from .evidence import digest, part, writing

_AT_ONCE = 2**20


@dataclass(frozen=True, slots=True, kw_only=True)
class Adopted:
    """What came of it: the file, and the hash of the one that was taken over."""

    warc: Path
    original: str


def adopt(path: Path, into: Path) -> Adopted:
    """Copy a WARC file to another, ``.warc.gz``, that is read alike.

    Where each of its records is a gzip member of its own it is copied byte for byte,
    else each is compressed by itself; what is damaged stays so. The file appears when
    it is whole and was read back. Raises InputError where the first is missing, no
    WARC, or changes meanwhile, VigilangueError where the second cannot be written.
    """
    next(warc.walk(path))  # raises where it is none
    original = digest(path)
    with writing(into) as file:
        if packing.is_packed(path):
            copied = _copy(path, file)
            if not copied == original == digest(Path(file.name)) == digest(path):
                raise _changing(path)
        else:
            _pack(path, file, into)
            if digest(path) != original:
                raise _changing(path)
    return Adopted(warc=into, original=original)


def _changing(path: Path) -> InputError:
    return InputError(
        f"{path}: its copy is not what is in it now; wait until nobody writes to it"
    )


def _copy(path: Path, file: BinaryIO) -> str:
    found = sha256()
    with path.open("rb") as source:
        while some := source.read(_AT_ONCE):
            found.update(some)
            file.write(some)
    file.flush()
    return f"sha256:{found.hexdigest()}"


def _pack(path: Path, file: BinaryIO, into: Path) -> None:
    with _unpacked(path, into) as plain:
        for some in packing.pack(plain, _starts(plain)):
            file.write(some)
        file.flush()
        if not _alike(plain, Path(file.name)):
            raise _changing(path)


def _starts(plain: Path) -> Iterator[int]:
    return (record.stream_pos for record, _ in warc.walk(plain) if record is not None)


@contextmanager
def _unpacked(path: Path, into: Path) -> Iterator[Path]:
    """Give a file with the same records and no compression around them."""
    if not packing.is_compressed(path):
        yield path
        return
    scratch = part(into.with_name(f"{into.name}.plain"))
    try:
        with scratch.open("wb") as file:
            for some in packing.unpack(path):
                file.write(some)
        yield scratch
    finally:
        scratch.unlink(missing_ok=True)


def _alike(one: Path, other: Path) -> bool:
    pairs = zip_longest(map(_said, warc.read(one)), map(_said, warc.read(other)))
    return all(first == second for first, second in pairs)


def _said(found: Capture | Unseen) -> tuple[object, ...]:
    if isinstance(found, Unseen):
        return (found.why,)  # the address may be the name of the file
    return (found.url, found.status, found.fetched, found.digest, found.headers)

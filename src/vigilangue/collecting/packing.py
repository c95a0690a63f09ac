"""How the records of a WARC file are compressed: each by itself, together, or not."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, cast

from fastwarc.stream_io import ZstdReader

from vigilangue.core import InputError, TooLarge

from . import warc
from .bounds import SMALL, SWELLING, megabytes
from .evidence import begins

_GZIP = b"\x1f\x8b"
_ZSTD = b"\x28\xb5\x2f\xfd"
_AT_ONCE = 2**16


def is_compressed(path: Path) -> bool:
    """Whether a file is compressed in whole or in parts."""
    return _head(path).startswith((_GZIP, _ZSTD))


def is_packed(path: Path) -> bool:
    """Whether each record is a gzip member of its own, so that it is read alone."""
    if not _head(path).startswith(_GZIP):
        return False
    last = -1
    with path.open("rb") as file:
        for record, _ in warc.walk(path):
            if record is None:
                break
            if record.stream_pos <= last or not begins(file, record.stream_pos):
                return False
            last = record.stream_pos
    return True


def pack(plain: Path, starts: Iterable[int]) -> Iterator[bytes]:
    """Yield the bytes of a file without compression in gzip members, one a record.

    ``starts`` are where the records begin; what stands before the first goes with it,
    what follows the last with that.
    """
    with plain.open("rb") as file:
        begun = False
        for start in starts:
            if begun:
                yield from _member(file, start - file.tell())
            begun = True
        yield from _member(file, plain.stat().st_size - file.tell())


def unpack(path: Path) -> Iterator[bytes]:
    """Yield the bytes that a file was made from.

    Raises TooLarge where they are beyond bounds, InputError where it is damaged.
    """
    most = left = max(SMALL, path.stat().st_size * SWELLING)
    with path.open("rb") as file:
        zstd = _head(path).startswith(_ZSTD)
        stream = ZstdReader(file) if zstd else gzip.GzipFile(fileobj=file)
        try:
            while some := cast(BinaryIO, stream).read(_AT_ONCE):
                left -= len(some)
                if left < 0:
                    raise TooLarge(f"{path}: swells to more than {megabytes(most)}")
                yield some
        except (EOFError, OSError, zlib.error) as error:
            raise InputError(
                f"{path}: compressed in one piece, and damaged ({error})"
            ) from error


def _member(file: BinaryIO, left: int) -> Iterator[bytes]:
    stream = zlib.compressobj(6, zlib.DEFLATED, zlib.MAX_WBITS | 16)
    while left and (some := file.read(min(left, _AT_ONCE))):
        left -= len(some)
        yield stream.compress(some)
    yield stream.flush()


def _head(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(4)

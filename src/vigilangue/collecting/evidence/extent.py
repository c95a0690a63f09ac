"""Where in a WARC file a record can be read alone, and how many bytes it takes."""

from __future__ import annotations

import re
import zlib
from pathlib import Path
from typing import BinaryIO

GZIP = b"\x1f\x8b\x08"
PLAIN = b"WARC/"

_AT_ONCE = 2**16
_HEADERS = 256 * 1024
_END = re.compile(rb"\r?\n\r?\n")
_LENGTH = re.compile(rb"^content-length:[ \t]*(\d{1,18})[ \t]*\r?$", re.I | re.M)


def begins(file: BinaryIO, offset: int) -> bool:
    """Whether a record, or the gzip member of one, begins at a byte of a file."""
    if offset < 0:
        return False
    file.seek(0)
    kinds = (GZIP,) if file.read(len(GZIP)) == GZIP else (GZIP, PLAIN)
    file.seek(offset)
    return file.read(len(PLAIN)).startswith(kinds)


def extent(path: Path, offset: int) -> int:
    """Return the length of the record, or of the gzip member, that begins at a byte.

    0 where none does, or where it is not whole.
    """
    with path.open("rb") as file:
        file.seek(offset)
        head = file.read(_HEADERS)
        if not head.startswith(GZIP):
            return _written(head)
        stream = zlib.decompressobj(zlib.MAX_WBITS | 16)
        read = len(head)
        try:
            while head and not stream.eof:
                # What it swells to is dropped piece by piece.
                stream.decompress(head, _AT_ONCE)
                head = stream.unconsumed_tail
                if not head and not stream.eof:
                    head = file.read(_AT_ONCE)
                    read += len(head)
        except zlib.error:
            return 0
        return read - len(stream.unused_data) if stream.eof else 0


def _written(head: bytes) -> int:
    end = _END.search(head)
    length = _LENGTH.search(head, 0, end.start() if end else 0)
    if end is None or length is None:
        return 0
    return end.end() + int(length[1]) + len(2 * b"\r\n")

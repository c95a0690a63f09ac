"""Cuts off what a file that was being written lacks the end of."""

from __future__ import annotations

import os
import zlib
from pathlib import Path
from typing import BinaryIO

from .extent import GZIP, PLAIN, extent

_AT_ONCE = 2**16


def mend(path: Path) -> int:
    """Cut a WARC file after its last whole record; return the bytes that were cut.

    Whoever was killed while it wrote leaves a record, or the gzip member of one,
    without its end: what stands before it is whole and stays. The file must be
    nobody else's.
    """
    size = path.stat().st_size
    with path.open("rb") as file:
        packed = file.read(len(GZIP)) == GZIP
        file.seek(0)
        end = _members(file) if packed else _records(path, file, size)
    if end < size:
        with path.open("rb+") as file:
            file.truncate(end)
            os.fsync(file.fileno())
    return size - end


def _members(file: BinaryIO) -> int:
    """Return where the last whole gzip member of a file ends."""
    end = read = 0
    left = b""
    while left := left or file.read(_AT_ONCE):
        read = file.tell()
        stream = zlib.decompressobj(zlib.MAX_WBITS | 16)
        try:
            while left and not stream.eof:
                stream.decompress(left, _AT_ONCE)  # what it swells to is dropped
                left = stream.unconsumed_tail
                if not left and not stream.eof:
                    left = file.read(_AT_ONCE)
                    read = file.tell()
        except zlib.error:
            return end
        if not stream.eof:
            return end
        left = stream.unused_data
        end = read - len(left)
    return end


def _records(path: Path, file: BinaryIO, size: int) -> int:
    """Return where the last whole record of a file without compression ends."""
    end = 0
    while file.read(len(PLAIN)) == PLAIN:
        length = extent(path, end)
        if not length or end + length > size:
            break
        end += length
        file.seek(end)
    return end

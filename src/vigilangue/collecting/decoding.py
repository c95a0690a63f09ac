"""Undoes the transfer and content encodings of an answer, within bounds.

Bombs raise TooLarge. What is damaged or cut off raises ValueError: half a page must
not be taken for a short one.
"""

from __future__ import annotations

import zlib
from io import BytesIO

from fastwarc.stream_io import BrotliReader, WarcReader, ZstdReader

from vigilangue.core import TooLarge

from .bounds import LARGEST, SMALL, SWELLING, megabytes

_GZIP = b"\x1f\x8b"
_CUT = "the compressed bytes are damaged or cut off"


def undo(body: bytes, *, transfer: str = "", content: str = "") -> bytes:
    """Return the bytes that were encoded; the arguments are the headers' values.

    An encoding that is announced and plainly was not applied (as in archives that
    undid it and kept the header), or that nobody knows, is passed over.
    """
    if "chunked" in transfer.lower():
        body = _joined(body)
    for name in reversed(content.lower().split(",")):
        match name.strip():
            case "gzip" | "x-gzip" if body.startswith(_GZIP):
                body = _inflated(body, zlib.MAX_WBITS | 16)
            case "deflate" if not _is_text(body):
                body = _deflated(body)
            case "br" if not _is_text(body):
                body = _unrolled(BrotliReader(BytesIO(body)), len(body))
            case "zstd" if not _is_text(body):
                body = _unrolled(ZstdReader(BytesIO(body)), len(body))
    return body


def _most(size: int) -> int:
    return min(LARGEST, max(SMALL, size * SWELLING))


def _bomb(size: int) -> TooLarge:
    return TooLarge(f"{size} bytes swell to more than {megabytes(_most(size))}")


def _is_text(body: bytes) -> bool:
    return body[:64].lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"", b"<", b"{")


def _inflated(body: bytes, window: int) -> bytes:
    parts: list[bytes] = []
    left, most = body, _most(len(body))
    while True:  # an answer may hold several gzip members
        stream = zlib.decompressobj(window)
        try:
            parts.append(stream.decompress(left, most + 1))
        except zlib.error as error:
            raise ValueError(_CUT) from error
        most -= len(parts[-1])
        if most < 0:
            raise _bomb(len(body))
        if not stream.eof:
            raise ValueError(_CUT)
        left = stream.unused_data
        if not left.startswith(_GZIP):
            return b"".join(parts)


def _deflated(body: bytes) -> bytes:
    try:
        return _inflated(body, zlib.MAX_WBITS)
    except ValueError:
        return _inflated(body, -zlib.MAX_WBITS)  # without the header, as some send it


def _unrolled(stream: WarcReader, size: int) -> bytes:
    parts: list[bytes] = []
    most = _most(size)
    try:
        while part := stream.read(65536):
            parts.append(part)
            most -= len(part)
            if most < 0:
                raise _bomb(size)
    except OSError as error:
        raise ValueError(_CUT) from error
    return b"".join(parts)


def _joined(body: bytes) -> bytes:
    """Return the chunks of a chunked body in one; the body as it is if not chunked."""
    parts: list[bytes] = []
    at = 0
    while True:
        end = body.find(b"\r\n", at, at + 1024)
        try:
            size = int(body[at : max(end, at)].partition(b";")[0].strip(), 16)
        except ValueError as error:
            if at == 0:
                return body
            raise ValueError("the chunks of the answer are damaged") from error
        if size == 0:
            return b"".join(parts)
        parts.append(body[end + 2 : end + 2 + size])
        at = end + 2 + size + 2
        if size < 0 or len(parts[-1]) < size:
            raise ValueError("the answer breaks off in the middle of a chunk")

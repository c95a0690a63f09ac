"""WARC records of the tests, byte by byte: also such as no program should write."""

import gzip
from collections.abc import Iterable
from pathlib import Path

HTML = b"Content-Type: text/html"


def http(body: bytes = b"", *headers: bytes, status: bytes = b"200 OK") -> bytes:
    """Return an answer as it came over the wire."""
    lines = b"".join(header + b"\r\n" for header in headers or (HTML,))
    return b"HTTP/1.1 " + status + b"\r\n" + lines + b"\r\n" + body


def record(
    url: str, block: bytes, *fields: str, kind: str = "response", sort: str = ""
) -> bytes:
    """Return a record as it stands in a file."""
    sort = sort or f"application/http; msgtype={kind}"
    named = "".join(f"{field}\r\n" for field in fields)
    head = (
        f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\n"
        f"WARC-Date: 2026-11-24T08:00:00Z\r\n{named}Content-Type: {sort}\r\n"
        f"Content-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def write(folder: Path, records: Iterable[bytes], *, packed: bool = False) -> Path:
    """Write records to a file, each its own gzip member if ``packed``."""
    path = folder / ("x.warc.gz" if packed else "x.warc")
    path.write_bytes(b"".join(gzip.compress(r) if packed else r for r in records))
    return path

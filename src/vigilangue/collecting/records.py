"""Writes the records of WARC files that are made here, without a server or a clock."""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from datetime import UTC, datetime
from hashlib import sha256
from importlib.metadata import version
from uuid import NAMESPACE_URL, uuid5

from vigilangue.core import Capture, Unseen

from .warc import UNSEEN

_FIELDS = "application/warc-fields"
_PAGE = {"WARC-Identified-Payload-Type": "text/html"}
# By its name; it was not opened.
_OTHER = {
    "WARC-Identified-Payload-Type": "binary/octet-stream",
    "WARC-Truncated": "unspecified",
}


def stamp(at: datetime) -> str:
    """Return a time as WARC files and captures write it."""
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z")


def about(name: str, description: str, at: datetime) -> bytes:
    """Return the record that a file begins with."""
    lines = {
        "software": f"Vigilangue/{version('vigilangue')}",
        "format": "WARC file version 1.1",
        "description": description,
    }
    block = "".join(f"{name}: {text}\r\n" for name, text in lines.items()).encode()
    fields = {"WARC-Filename": name, "Content-Type": _FIELDS}
    return _record("warcinfo", fields, block, at)


def page(capture: Capture, at: datetime) -> bytes:
    """Return a record of a page that no server sent: no status, no headers."""
    fields = {"WARC-Target-URI": capture.url, **_PAGE}
    return _record("resource", fields, capture.body, at)


def other(url: str, at: datetime) -> bytes:
    """Return a record of what is there and is no page: without its bytes."""
    return _record("resource", {"WARC-Target-URI": url, **_OTHER}, b"", at)


def unseen(unseen: Unseen, at: datetime) -> bytes:
    """Return a record of an address that could not be looked at, with the reason."""
    fields = {"WARC-Target-URI": unseen.url, "Content-Type": _FIELDS}
    why = " ".join(unseen.why.split())
    return _record("metadata", fields, f"{UNSEEN}: {why}\r\n".encode(), at)


def packed(record: bytes) -> bytes:
    """Return a record as a gzip member of its own."""
    return gzip.compress(record, 6, mtime=0)


def _record(kind: str, fields: Mapping[str, str], block: bytes, at: datetime) -> bytes:
    """Return the bytes; the same record at the same time has the same identifier."""
    digest = sha256(block).hexdigest()
    told = {
        "WARC-Type": kind,
        "WARC-Date": stamp(at),
        **fields,
        "WARC-Block-Digest": f"sha256:{digest}",
        "Content-Length": str(len(block)),
    }
    name = uuid5(NAMESPACE_URL, repr(sorted(told.items())))
    lines = {"WARC-Record-ID": f"<urn:uuid:{name}>", **told}
    head = "".join(f"{field}: {value}\r\n" for field, value in lines.items())
    return b"WARC/1.1\r\n%s\r\n%s\r\n\r\n" % (head.encode(), block)

"""Captured bytes for people to see, always compared with the hash that was recorded."""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from vigilangue.collecting import evidence as files
from vigilangue.core import Capture, EvidenceLost
from vigilangue.reports.maker import version
from vigilangue.store import where
from vigilangue.store.queries import evidence

GZIP = b"\x1f\x8b"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A capture with its bytes as they are now.

    ``capture`` is None where they cannot be read any more, and ``digest`` (theirs
    now) is then empty.
    """

    kept: evidence.Kept
    capture: Capture | None
    digest: str

    @property
    def intact(self) -> bool:
        """Whether the bytes are still those that were recorded."""
        return self.capture is not None and self.digest == self.kept.digest

    @property
    def content_type(self) -> str:
        """What the server said that the bytes are."""
        return self.capture.headers.get("content-type", "") if self.capture else ""

    @property
    def rendered_by(self) -> str:
        """Which browser ran the scripts, "" where the bytes are the server's own."""
        return self.capture.headers.get("rendered-by", "") if self.capture else ""

    @property
    def size(self) -> int:
        """How many bytes there are, content encoding undone."""
        return len(self.capture.body) if self.capture else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Download:
    """A WARC file with one answer in it, under a name for people's disks."""

    name: str
    body: bytes


def kept(capture: int) -> evidence.Kept | None:
    """Return what was recorded of a capture, its bytes unread."""
    return evidence.kept(capture)


def shown(capture: int) -> Shown | None:
    """Return a capture with its bytes by its number, None where there is none."""
    known = kept(capture)
    if known is None:
        return None
    try:
        found = files.fetch(file_of(known), known.offset)
    except EvidenceLost:
        return Shown(kept=known, capture=None, digest="")
    return Shown(kept=known, capture=found, digest=found.digest)


def download(known: evidence.Kept) -> Download:
    """Return a WARC file of one capture that other tools open.

    The record stands in it as it stands in our file, after one that says where it is
    from. Raises EvidenceLost where its bytes are not there.
    """
    file = file_of(known)
    raw = files.repeated(file, known.offset)  # what a revisit repeats goes with it
    raw += files.record(file, known.offset, known.length)
    name = f"{known.organization}-{known.source}-{known.id}.warc"
    head = _head(name, known)
    if raw.startswith(GZIP):
        name, head = f"{name}.gz", gzip.compress(head)
    return Download(name=name, body=head + raw)


def file_of(kept: evidence.Kept) -> Path:
    """Return the file of a capture; raises EvidenceLost outside of the captures."""
    file = (where.home() / kept.file).resolve()
    if not file.is_relative_to(files.captures(where.home()).resolve()):
        raise EvidenceLost(f"{kept.file}: not in the folder of captures")
    return file


def _head(name: str, kept: evidence.Kept) -> bytes:
    """Return a warcinfo record, as WARC 1.1 describes it."""
    said = {
        "software": f"Vigilangue {version()}",
        "format": "WARC File Format 1.1",
        "description": f"record at byte {kept.offset} of {Path(kept.file).name}",
        "collection-digest": kept.file_digest,
    }
    body = _fields(said)
    named = {
        "WARC-Type": "warcinfo",
        "WARC-Record-ID": f"<urn:uuid:{uuid4()}>",
        "WARC-Date": datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "WARC-Filename": name,
        "Content-Type": "application/warc-fields",
        "Content-Length": str(len(body)),
    }
    return b"WARC/1.1\r\n" + _fields(named) + b"\r\n" + body + b"\r\n\r\n"


def _fields(named: Mapping[str, str]) -> bytes:
    return "".join(f"{name}: {value}\r\n" for name, value in named.items()).encode()

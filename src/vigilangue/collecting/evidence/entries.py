"""What a WARC file holds, and where in it each answer stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from fastwarc.warc import WarcRecord, WarcRecordType

from vigilangue.collecting import warc
from vigilangue.core import Capture, InputError, Unseen

from .extent import begins, extent


class Record(StrEnum):
    """How an answer stands in the file; a revisit has its bytes from another record.

    ``RENDERED`` is what scripts made of a page that a record of its own holds.
    """

    RESPONSE = "response"
    RESOURCE = "resource"
    REVISIT = "revisit"
    RENDERED = "conversion"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An answer in a WARC file: what `warc.read` yields of it, without its bytes.

    ``offset`` and ``length`` are the place of its record in bytes of the file: of the
    gzip member where it is compressed; ``length`` is 0 where damage at its end leaves
    that open. ``digest`` is that of the capture, ``fetched``
    an ISO 8601 time in UTC or empty.
    """

    url: str
    fetched: str
    status: int
    digest: str
    offset: int
    length: int
    kind: Record


def index(path: Path) -> Iterator[Entry | Unseen]:
    """Yield an entry for each capture that `warc.read` yields, and what is unseen.

    The order is that of `warc.read`. Raises InputError where the file is missing, is
    no WARC, or has its records compressed together, so that none can be read alone.
    """
    last: Entry | None = None
    for record, found in warc.walk(path):
        if last is not None:
            end = None if record is None else record.stream_pos
            yield _ended(path, last, end)
            last = None
        for each in found:
            if isinstance(each, Unseen) or record is None:
                assert isinstance(each, Unseen)
                yield each
            else:
                last = _entry(record, each)
    if last is not None:
        yield _ended(path, last, path.stat().st_size)


def _entry(record: WarcRecord, capture: Capture) -> Entry:
    return Entry(
        url=capture.url,
        fetched=capture.fetched,
        status=capture.status,
        digest=capture.digest,
        offset=record.stream_pos,
        length=0,
        kind=_kind(record),
    )


def _kind(record: WarcRecord) -> Record:
    if record.record_type == WarcRecordType.revisit:
        return Record.REVISIT
    if record.record_type == WarcRecordType.conversion:
        return Record.RENDERED
    resource = record.record_type == WarcRecordType.resource
    return Record.RESOURCE if resource else Record.RESPONSE


def _ended(path: Path, entry: Entry, end: int | None) -> Entry:
    """Return an entry with its length; ``end`` is None where damage follows."""
    if end is None:
        return replace(entry, length=extent(path, entry.offset))
    with path.open("rb") as file:
        alone = begins(file, entry.offset)
    if not alone or end <= entry.offset:
        raise InputError(
            f"{path}: its records are compressed together; "
            "take it over as a source of its own, which compresses each by itself"
        )
    return replace(entry, length=end - entry.offset)

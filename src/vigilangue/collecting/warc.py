"""Reads WARC files: what was fetched, and what could not be."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from vigilangue.core import Capture, InputError, Unseen

from . import answers
from .payloads import Payloads
from .referring import origin

# The field of a metadata record in which our crawl writes why an address is unseen.
UNSEEN = "vigilangue-unseen"

ANSWERS = (WarcRecordType.response, WarcRecordType.resource)
# Header fields that speak of the bytes as they came.
_OF_BYTES = {"content-encoding", "transfer-encoding", "content-length"}
_LONGEST_HEADERS = 256 * 1024

# A record, and what is read of it; None where the file is damaged.
Step = tuple[WarcRecord | None, Iterator[Capture | Unseen]]


def read(*paths: Path) -> Iterator[Capture | Unseen]:
    """Yield the answers of WARC files (plain, gzip, zstd) in their order.

    Pages, sitemaps, redirects and errors are yielded with their status; pictures and
    documents are passed over (`others` names them). A revisit is yielded with the
    bytes it repeats, if a file until there has them, or the one that it names. Of a
    page whose scripts our crawl ran, what they made of it stands for the answer. What
    was cut off, swells beyond bounds or cannot be decoded is yielded as unseen; of a
    damaged file what was whole, and the rest as unseen. Raises InputError where the
    file is missing or no WARC.
    """
    first = Payloads()
    for path in paths:
        for _, found in walk(path, first):
            yield from found


def walk(path: Path, first: Payloads | None = None) -> Iterator[Step]:
    """Yield each record of a WARC file with what `read` yields of it, if anything.

    The latter must be read before the next step. The record is None where the file
    is damaged, which ends it. ``first`` is where the files before it have payloads;
    those of this one are added. Raises InputError as `read` does.
    """
    first = Payloads() if first is None else first
    for record in _records(path):
        if isinstance(record, Unseen):
            yield None, iter((record,))
        elif record.record_type == WarcRecordType.metadata:
            yield record, unseen(record)
        elif not answers.address(record).startswith(("http://", "https://")):
            yield record, iter(())
        elif record.record_type == WarcRecordType.revisit:
            apart = is_apart(record)
            yield record, iter(()) if apart else revisited(path, record, first)
        elif record.record_type in ANSWERS:
            digest = record.headers.get("WARC-Payload-Digest")
            if digest:
                first.add(digest, path, record.stream_pos)
            yield record, iter(()) if is_apart(record) else answer(record)
        elif is_rendered(record):
            yield record, rendered(path, record)
        else:
            yield record, iter(())


def others(path: Path) -> Iterator[str]:
    """Yield the addresses of answers that `read` passes over: pictures, documents."""
    for record in _records(path):
        if isinstance(record, Unseen):
            return
        url = answers.address(record)
        answered = record.record_type in ANSWERS and url.startswith("http")
        if answered and not answers.is_page(record):
            yield url


def _records(path: Path) -> Iterator[WarcRecord | Unseen]:
    try:
        file = path.open("rb")
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror})") from error
    done = 0
    with file:
        try:
            for record in iterate(file):
                if not record.headers.contains_key("Content-Length"):
                    break
                yield record
                done += 1
            else:
                if done:
                    return
        except OSError:
            pass
    if not done:
        raise InputError(
            f"{path}: not a WARC file, or one that is damaged at its start"
        )
    why = f"the file is damaged after {done} records; the rest could not be read"
    yield Unseen(url=path.name, why=why)


def iterate(file: BinaryIO) -> Iterator[WarcRecord]:
    """Yield the records that begin where a file stands; raises OSError on damage."""
    return iter(
        ArchiveIterator(file, quirks_mode=True, max_header_len=_LONGEST_HEADERS)
    )


def answer(record: WarcRecord) -> Iterator[Capture | Unseen]:
    """Yield what a response or resource record holds, unless it is passed over."""
    if answers.status(record) is None:
        url = answers.address(record)
        yield Unseen(url=url, why="the recorded answer is not HTTP")
    elif answers.is_page(record):
        yield answers.capture(record)


def is_apart(record: WarcRecord) -> bool:
    """Whether what scripts made of an answer stands in a record of its own."""
    return record.headers.get(answers.RENDERED) == answers.APART


def is_rendered(record: WarcRecord) -> bool:
    """Whether a record is what scripts made of a page, by our crawl."""
    conversion = record.record_type == WarcRecordType.conversion
    return conversion and record.headers.contains_key(answers.RENDERED)


def rendered(path: Path, record: WarcRecord) -> Iterator[Capture | Unseen]:
    """Yield what scripts made of a page, with what its server said of it."""
    found = answers.capture(record)
    if isinstance(found, Capture):
        own = {"rendered-by": record.headers.get(answers.RENDERED) or ""}
        headers = {**_served(path, record), **found.headers, **own}
        url = answers.answered(record, headers)
        found = replace(found, url=url, headers=headers)
    yield found


def _served(path: Path, record: WarcRecord) -> dict[str, str]:
    """Return the header fields of the answer that a record was made from."""
    where = origin(record)
    if where is None:
        return {}
    with standing(where.beside(path), where.offset) as raw:
        if raw is None or raw.headers.get("WARC-Record-ID") != record.headers.get(
            "WARC-Refers-To"
        ):
            return {}
        found, again = answers.fields(raw), origin(raw)
        digest = raw.headers.get("WARC-Payload-Digest") or ""
    if again is not None:
        with referred(again.beside(path), again.offset, digest) as first:
            found = (answers.fields(first) if first else {}) | found
    return {name: found[name] for name in found.keys() - _OF_BYTES}


def unseen(record: WarcRecord) -> Iterator[Unseen]:
    """Yield the addresses that a metadata record says could not be looked at."""
    try:
        lines = record.reader.read(_LONGEST_HEADERS).decode("utf-8", "replace")
    except OSError:
        return  # what follows tells that the file is damaged
    for line in lines.splitlines():
        name, _, why = line.partition(": ")
        if name == UNSEEN:
            yield Unseen(url=answers.address(record), why=why)


def revisited(
    path: Path, record: WarcRecord, first: Payloads
) -> Iterator[Capture | Unseen]:
    """Yield what a revisit repeats; ``first`` is where payloads stand."""
    digest = record.headers.get("WARC-Payload-Digest") or ""
    where = origin(record)
    named = (where.beside(path), where.offset) if where is not None else None
    place = first.find(digest) or named
    if place is not None:
        with referred(*place, digest) as original:
            if original is not None:
                if answers.is_page(original):
                    yield answers.capture(original, like=record)
                return
    if answers.is_page(record):
        url = answers.address(record)
        lost = f"in {where.name}" if where else "in this file"
        yield Unseen(url=url, why=f"recorded as a repetition of what is not {lost}")


@contextmanager
def referred(path: Path, at: int, digest: str) -> Iterator[WarcRecord | None]:
    """Give the answer with these bytes that stands at a byte of a file, if it does."""
    with standing(path, at) as record:
        good = (
            record is not None
            and record.record_type in ANSWERS
            and record.headers.get("WARC-Payload-Digest") == digest
        )
        yield record if good else None


@contextmanager
def standing(path: Path, at: int) -> Iterator[WarcRecord | None]:
    """Give the record that stands at a byte of a file; None where none does."""
    try:
        file = path.open("rb")
    except OSError:
        yield None
        return
    with file:
        file.seek(at)
        try:
            record = next(iterate(file), None)
        except OSError:
            record = None
        yield record

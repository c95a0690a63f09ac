"""Reads WARC files: what was fetched, and what could not be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from vigilangue.core import Capture, InputError, Unseen

from . import answers

# The field of a metadata record in which our crawl writes why an address is unseen.
UNSEEN = "vigilangue-unseen"

_ANSWERS = (WarcRecordType.response, WarcRecordType.resource)
_LONGEST_HEADERS = 256 * 1024


def read(path: Path) -> Iterator[Capture | Unseen]:
    """Yield the answers of a WARC file (plain, gzip, zstd) in its order.

    Pages, sitemaps, redirects and errors are yielded with their status; pictures and
    documents are passed over (`others` names them). A revisit is yielded with the
    bytes it repeats, if this file has them. What was cut off, swells beyond bounds or
    cannot be decoded is yielded as unseen; of a damaged file what was whole, and the
    rest as unseen. Raises InputError where the file is missing or no WARC.
    """
    first: dict[str, int] = {}  # where each payload stands, for the revisits
    for record in _records(path):
        if isinstance(record, Unseen):
            yield record
        elif record.record_type == WarcRecordType.metadata:
            yield from _unseen(record)
        elif not answers.address(record).startswith(("http://", "https://")):
            continue
        elif record.record_type == WarcRecordType.revisit:
            yield from _revisited(path, record, first)
        elif record.record_type in _ANSWERS:
            digest = record.headers.get("WARC-Payload-Digest")
            if digest:
                first.setdefault(digest, record.stream_pos)
            yield from _answer(record)


def others(path: Path) -> Iterator[str]:
    """Yield the addresses of answers that `read` passes over: pictures, documents."""
    for record in _records(path):
        if isinstance(record, Unseen):
            return
        url = answers.address(record)
        answered = record.record_type in _ANSWERS and url.startswith("http")
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
            for record in _iterate(file):
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


def _iterate(file: BinaryIO) -> Iterator[WarcRecord]:
    return iter(
        ArchiveIterator(file, quirks_mode=True, max_header_len=_LONGEST_HEADERS)
    )


def _answer(record: WarcRecord) -> Iterator[Capture | Unseen]:
    if answers.status(record) is None:
        url = answers.address(record)
        yield Unseen(url=url, why="the recorded answer is not HTTP")
    elif answers.is_page(record):
        yield answers.capture(record)


def _unseen(record: WarcRecord) -> Iterator[Unseen]:
    lines = record.reader.read(_LONGEST_HEADERS).decode("utf-8", "replace")
    for line in lines.splitlines():
        name, _, why = line.partition(": ")
        if name == UNSEEN:
            yield Unseen(url=answers.address(record), why=why)


def _revisited(
    path: Path, record: WarcRecord, first: Mapping[str, int]
) -> Iterator[Capture | Unseen]:
    digest = record.headers.get("WARC-Payload-Digest") or ""
    at = first.get(digest)
    if at is not None:
        with path.open("rb") as file:
            file.seek(at)
            original = next(_iterate(file), None)
            if original and original.headers.get("WARC-Payload-Digest") == digest:
                if answers.is_page(original):
                    yield answers.capture(original, like=record)
                return
    if answers.is_page(record):
        url = answers.address(record)
        yield Unseen(
            url=url, why="recorded as a repetition of what is not in this file"
        )

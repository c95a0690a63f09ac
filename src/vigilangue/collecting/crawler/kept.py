"""What an interrupted crawl has recorded: it is given again, and never asked for twice.

So the crawl runs anew from its starts, through the same links and limits, and comes
to the network where it was interrupted: which addresses are known, which are left
and how far they are stands in the file, and nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from fastwarc.warc import WarcRecord, WarcRecordType
from scrapy import Request
from scrapy.http import Response

from vigilangue.collecting import answers, warc
from vigilangue.collecting.evidence import mend
from vigilangue.collecting.masking import masked
from vigilangue.collecting.referring import origin
from vigilangue.core import Unseen

from .marks import ACCEPT, REPLAYED
from .received import STOPPED

_AHEAD = 10**6  # what is there goes before all that must be fetched


class Kept:
    """The answers of a file that is still being written, by what was asked for."""

    def __init__(self, path: Path | None) -> None:
        """Mend the file, if there is one, and remember where in it answers stand."""
        self._path = path
        self._places: dict[int, int] = {}
        self._unseen: dict[str, str] = {}
        self.cut = mend(path) if path and path.exists() else 0
        for record in self._records():
            if record.record_type in (WarcRecordType.response, WarcRecordType.revisit):
                self._places[_key(record)] = record.stream_pos
            elif record.record_type == WarcRecordType.metadata:
                for found in warc.unseen(record):
                    self._unseen[found.url] = found.why

    @property
    def begun(self) -> bool:
        """Whether anything is in the file."""
        path = self._path
        return path is not None and path.exists() and path.stat().st_size > 0

    def __len__(self) -> int:
        """Return how many answers there are."""
        return len(self._places)

    def ahead(self, url: str, asked: str = "") -> int:
        """Return by how much the priority of an address is raised."""
        kept = masked(url)
        there = hash((kept, asked)) in self._places or kept in self._unseen
        return _AHEAD if there else 0

    def why(self, url: str) -> str:
        """Return why an address could not be looked at; nothing if that is not told."""
        return self._unseen.get(masked(url), "")

    def has(self, unseen: Unseen) -> bool:
        """Tell whether the file says already that an address could not be seen."""
        return self._unseen.get(unseen.url) == " ".join(unseen.why.split())

    def answer(self, request: Request) -> Response | None:
        """Return the answer to a request as it was received, if it is there."""
        url = masked(request.url)
        place = self._places.get(hash((url, asked_of(request))))
        if place is None or self._path is None:
            return None
        with self._path.open("rb") as file:
            file.seek(place)
            record = next(warc.iterate(file))
            if answers.address(record) != url:
                return None
            request.meta["dont_retry"] = True
            if record.record_type != WarcRecordType.revisit:
                return response_of(record).replace(url=request.url)
            where = origin(record)
            digest = record.headers.get("WARC-Payload-Digest") or ""
            if where is None:
                return None
            with warc.referred(where.beside(self._path), where.offset, digest) as first:
                if first is None:
                    return None
                return response_of(first).replace(url=request.url)

    def _records(self) -> Iterator[WarcRecord]:
        if self._path and self.begun:
            with self._path.open("rb") as file:
                yield from warc.iterate(file)


def asked_of(request: Request) -> str:
    """Return the language that a request asks for, "" if none."""
    return (request.headers.get(ACCEPT) or b"").decode("latin-1")


def _key(record: WarcRecord) -> int:
    return hash((answers.address(record), record.headers.get(answers.ASKED) or ""))


def response_of(record: WarcRecord) -> Response:
    """Return a recorded answer as it was received."""
    headers: dict[bytes, list[bytes]] = {}
    for name, value in record.http_headers.items_bytes():
        headers.setdefault(name, []).append(value)
    flags = [REPLAYED]
    if record.headers.get("WARC-Truncated"):
        flags.append(STOPPED)
    return Response(
        answers.address(record),
        status=answers.status(record) or 200,
        headers=headers,
        body=record.reader.read(),
        flags=flags,
    )

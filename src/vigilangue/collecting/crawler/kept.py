"""What an interrupted crawl has recorded: it is given again, and never asked for twice.

So the crawl runs anew from its starts, through the same links and limits, and comes
to the network where it was interrupted: which addresses are known, which are left
and how far they are stands in the files, and nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
from .scratch import scratch

_ANSWERS = "CREATE TABLE answers (key INTEGER PRIMARY KEY, file INTEGER, at INTEGER)"
_UNSEEN = "CREATE TABLE unseen (key INTEGER PRIMARY KEY, why TEXT)"
_AHEAD = 10**6  # what is there goes before all that must be fetched


class Kept:
    """The answers of files that are still being written, by what was asked for."""

    def __init__(self, paths: Sequence[Path] = ()) -> None:
        """Mend the files that there are, and remember where in them answers stand."""
        self._rows = scratch(_ANSWERS, _UNSEEN)
        self._many = 0
        self.cut = sum(map(mend, paths))
        self.paths = [] if _blank(paths) else list(paths)
        for file, record in self._records():
            if record.record_type in (WarcRecordType.response, WarcRecordType.revisit):
                self._place(file, record)
            elif record.record_type == WarcRecordType.metadata:
                for found in warc.unseen(record):
                    self._rows.execute(
                        "REPLACE INTO unseen VALUES (?, ?)",
                        (hash(found.url), found.why),
                    )

    def __len__(self) -> int:
        """Return how many answers there are."""
        return self._many

    def ahead(self, url: str, asked: str = "") -> int:
        """Return by how much the priority of an address is raised."""
        kept = masked(url)
        there = self._at(kept, asked) is not None or self._why(kept)
        return _AHEAD if there else 0

    def why(self, url: str) -> str:
        """Return why an address could not be looked at; nothing if that is not told."""
        return self._why(masked(url))

    def has(self, unseen: Unseen) -> bool:
        """Tell whether a file says already that an address could not be seen."""
        return self._why(unseen.url) == " ".join(unseen.why.split())

    def answer(self, request: Request) -> Response | None:
        """Return the answer to a request as it was received, if it is there."""
        url = masked(request.url)
        place = self._at(url, asked_of(request))
        if place is None:
            return None
        path, at = place
        with warc.standing(path, at) as record:
            if record is None or answers.address(record) != url:
                return None
            request.meta["dont_retry"] = True
            if record.record_type != WarcRecordType.revisit:
                return response_of(record).replace(url=request.url)
            where = origin(record)
            digest = record.headers.get("WARC-Payload-Digest") or ""
            if where is None:
                return None
            with warc.referred(where.beside(path), where.offset, digest) as first:
                if first is None:
                    return None
                return response_of(first).replace(url=request.url)

    def _place(self, file: int, record: WarcRecord) -> None:
        asked = record.headers.get(answers.ASKED) or ""
        asked_for = answers.address(record), asked
        self._many += self._at(*asked_for) is None
        place = "REPLACE INTO answers VALUES (?, ?, ?)"
        self._rows.execute(place, (hash(asked_for), file, record.stream_pos))

    def _at(self, url: str, asked: str) -> tuple[Path, int] | None:
        if not self._many:
            return None
        place = "SELECT file, at FROM answers WHERE key = ?"
        found = self._rows.execute(place, (hash((url, asked)),))
        return next(((self.paths[file], int(at)) for file, at in found), None)

    def _why(self, url: str) -> str:
        found = self._rows.execute("SELECT why FROM unseen WHERE key = ?", (hash(url),))
        return next((str(why) for (why,) in found), "")

    def _records(self) -> Iterator[tuple[int, WarcRecord]]:
        for number, path in enumerate(self.paths):
            with path.open("rb") as file:
                for record in warc.iterate(file):
                    yield number, record


def _blank(paths: Sequence[Path]) -> bool:
    return not any(path.stat().st_size for path in paths)


def asked_of(request: Request) -> str:
    """Return the language that a request asks for, "" if none."""
    return (request.headers.get(ACCEPT) or b"").decode("latin-1")


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

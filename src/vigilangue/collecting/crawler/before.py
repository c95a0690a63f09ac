"""What the look before saw: pages that did not change are not received again."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha1

from scrapy.http import Response

from vigilangue.collecting import due, warc
from vigilangue.collecting.evidence import Index, Known
from vigilangue.collecting.masking import masked
from vigilangue.collecting.referring import Origin

from .job import Job
from .kept import response_of
from .received import STOPPED, UNMODIFIED

_WELL = 200
_PAGES = ("text/html", "application/xhtml+xml", "warc/revisit")


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """An answer of an earlier look, and what a record says that repeats it.

    ``digest`` is that of its payload as it was received.
    """

    response: Response
    id: str
    date: str
    digest: str
    origin: Origin

    def is_repeated_by(self, response: Response) -> bool:
        """Whether an answer says, or shows, that nothing has changed."""
        if response.status == UNMODIFIED:
            return True
        whole = (
            response.status == self.response.status and STOPPED not in response.flags
        )
        return whole and _digest(response.body) == self.digest


class Before:
    """The answers of the look before, by their address."""

    def __init__(self, job: Job) -> None:
        """Begin with the indexes that a job names."""
        self._index = Index(*job.before)
        self._oldest = timedelta(seconds=job.settings.oldest)
        self._now = datetime.fromisoformat(job.at) if job.at else None

    def find(self, url: str, asked: str) -> Known | None:
        """Return what is known of a page that answered well."""
        known = self._index.find(masked(url), asked)
        return known if known is not None and known.mime in _PAGES else None

    def is_due(self, known: Known) -> bool:
        """Tell whether a page is to be looked at again."""
        if not self._oldest or self._now is None:
            return True
        seen = due.Looks(
            looks=known.looks,
            changes=known.changes,
            first=datetime.fromisoformat(known.since),
            last=datetime.fromisoformat(known.fetched),
        )
        return due.is_due(seen, self._now, self._oldest)

    def original(self, known: Known) -> Original | None:
        """Return the answer with the bytes; None where they are not there any more."""
        if self._index.folder is None or not known.digest:
            return None
        where = known.bytes_at
        path = self._index.folder / where.name
        with warc.referred(path, where.offset, known.digest) as record:
            if record is None:
                return None
            response = response_of(record)
            if response.status != _WELL or STOPPED in response.flags:
                return None
            return Original(
                response=response,
                id=record.headers.get("WARC-Record-ID") or "",
                date=record.headers.get("WARC-Date") or "",
                digest=known.digest,
                origin=where,
            )


def _digest(body: bytes) -> str:
    return "sha1:" + base64.b32encode(sha1(body).digest()).decode()

"""Writes what was received as WARC files that appear only when they are whole."""

from __future__ import annotations

from dataclasses import dataclass
from http.client import responses
from io import BytesIO
from typing import Any

from scrapy import Request
from scrapy.http import Headers, Response
from warcio.statusandheaders import StatusAndHeaders

from vigilangue.collecting.answers import APART, ASKED, RENDERED
from vigilangue.collecting.evidence import Known
from vigilangue.collecting.masking import masked
from vigilangue.collecting.referring import FILENAME, OFFSET, Origin
from vigilangue.collecting.warc import UNSEEN
from vigilangue.core import Unseen

from .before import Original
from .job import Job
from .kept import asked_of
from .received import STOPPED, UNMODIFIED
from .volumes import Resumed, Volumes

_PROFILES = "http://netpreserve.org/warc/1.1/revisit"
_COOKIES = (b"set-cookie", b"set-cookie2", b"cookie")
_ADDRESSES = (b"location", b"content-location", b"link", b"refresh")
_IDENTICAL = "identical-payload-digest"


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """The identifier of a record, and where it stands."""

    id: str
    origin: Origin


class Recorder:
    """Writes to the hidden files of a job, which `keep` makes the files themselves.

    Bodies are as received, their content encoding kept (the transfer encoding is
    undone); header lines too, but their names are spelled as Scrapy spells them.
    Cookies are left out, and credentials in addresses masked.
    """

    def __init__(self, job: Job, *, agent: str, resumed: Resumed | None) -> None:
        """Begin a file, or go on with what was mended; it then says so itself."""
        self._volumes = Volumes(job, agent, resumed)

    def answer(
        self, request: Request, response: Response, *, apart: bool = False
    ) -> Written:
        """Write an answer and what was asked.

        Where it is ``apart``, what its scripts make of it is to be read in its place.
        """
        lines = [b"%s %d %s" % _status(response), *_lines(response.headers)]
        named = _asking(asked_of(request)) | _apart(apart)
        if response.ip_address:
            named["WARC-IP-Address"] = str(response.ip_address)
        if STOPPED in response.flags:
            named["WARC-Truncated"] = "unspecified"
        received = self._volumes.writer.create_warc_record(
            masked(request.url),
            "response",
            payload=BytesIO(response.body),
            length=len(response.body),
            http_headers=_Block(lines),
            warc_headers_dict=named,
        )
        return self._pair(request, received)

    def repeated(
        self,
        request: Request,
        response: Response,
        original: Original,
        *,
        apart: bool = False,
    ) -> Written:
        """Write that an answer is the one of an earlier look, and what was asked."""
        lines = [b"%s %d %s" % _status(response), *_lines(response.headers)]
        same = response.status == UNMODIFIED
        profile = "server-not-modified" if same else _IDENTICAL
        named = _asking(asked_of(request)) | _apart(apart)
        named |= _refers(original, profile)
        if response.ip_address:
            named["WARC-IP-Address"] = str(response.ip_address)
        return self._pair(request, self._revisit(masked(request.url), lines, named))

    def rendered(
        self, request: Request, written: Written, body: bytes, by: str
    ) -> None:
        """Write what scripts made of an answer that was written (WARC 1.1, 6.8)."""
        named = {
            "WARC-Refers-To": written.id,
            FILENAME: written.origin.name,
            OFFSET: str(written.origin.offset),
            RENDERED: by,
        }
        record = self._volumes.writer.create_warc_record(
            masked(request.url),
            "conversion",
            payload=BytesIO(body),
            length=len(body),
            warc_content_type="text/html; charset=utf-8",
            warc_headers_dict=named | _asking(asked_of(request)),
        )
        self._volumes.write(record)

    def carried(self, known: Known, original: Original) -> None:
        """Write again when a page was last looked at, and what it was then.

        The record has the time of that look: it was not asked for anew.
        """
        response = original.response
        lines = [b"%s %d %s" % _status(response), *_lines(response.headers)]
        named = {"WARC-Date": known.fetched} | _asking(known.asked)
        named |= _refers(original, _IDENTICAL)
        self._volumes.write(self._revisit(known.url, lines, named))

    def _revisit(self, url: str, lines: list[bytes], named: dict[str, str]) -> Any:
        return self._volumes.writer.create_warc_record(
            url, "revisit", http_headers=_Block(lines), warc_headers_dict=named
        )

    def _pair(self, request: Request, received: Any) -> Written:
        at = self._volumes.place()
        writer = self._volumes.writer
        asked = writer.create_warc_record(
            masked(request.url), "request", http_headers=_Block(_asked(request))
        )
        writer.write_request_response_pair(asked, received)
        name = received.rec_headers.get_header("WARC-Record-ID")
        return Written(id=name, origin=at)

    def unseen(self, unseen: Unseen) -> None:
        """Write that an address could not be looked at, and why."""
        why = " ".join(unseen.why.split())
        line = f"{UNSEEN}: {why}\r\n".encode()
        record = self._volumes.writer.create_warc_record(
            masked(unseen.url), "metadata", payload=BytesIO(line), length=len(line)
        )
        self._volumes.write(record)

    def keep(self) -> None:
        """Make the files appear under their names, once they are safe on the disk."""
        self._volumes.keep()

    def drop(self) -> None:
        """Leave nothing behind but what the same job may go on with."""
        self._volumes.drop()


class _Block(StatusAndHeaders):  # type: ignore[misc]
    """Header lines written byte for byte; warcio would escape what is not ASCII."""

    def __init__(self, lines: list[bytes]) -> None:
        super().__init__("", [])
        self._raw = b"".join(line + b"\r\n" for line in lines) + b"\r\n"

    def __bool__(self) -> bool:
        return True

    def to_ascii_bytes(self, _filter: object = None) -> bytes:
        return self._raw


def _asking(language: str) -> dict[str, str]:
    return {ASKED: language} if language else {}


def _apart(apart: bool) -> dict[str, str]:
    return {RENDERED: APART} if apart else {}


def _refers(original: Original, profile: str) -> dict[str, str]:
    """Return the fields of a revisit (WARC 1.1, section 6.7)."""
    return {
        "WARC-Profile": f"{_PROFILES}/{profile}",
        "WARC-Payload-Digest": original.digest,
        "WARC-Refers-To": original.id,
        "WARC-Refers-To-Target-URI": original.response.url,
        "WARC-Refers-To-Date": original.date,
        FILENAME: original.origin.name,
        OFFSET: str(original.origin.offset),
    }


def _status(response: Response) -> tuple[bytes, int, bytes]:
    reason = responses.get(response.status, "")
    return (response.protocol or "HTTP/1.1").encode(), response.status, reason.encode()


def _lines(headers: Headers) -> list[bytes]:
    """Return the lines that are kept: no cookies, and no credentials in addresses."""
    return [
        b"%s: %s" % (name, _kept(name, value))
        for name, values in headers.items()
        for value in values
        if name.lower() not in _COOKIES
    ]


def _kept(name: bytes, value: bytes) -> bytes:
    if name.lower() not in _ADDRESSES:
        return value
    return masked(value.decode("latin-1")).encode("latin-1")


def _asked(request: Request) -> list[bytes]:
    rest = masked(request.url).split("://", 1)[1]
    host, _, path = rest.partition("/")
    return [
        f"{request.method} /{path} HTTP/1.1".encode(),
        f"Host: {host}".encode(),
        *_lines(request.headers),
    ]

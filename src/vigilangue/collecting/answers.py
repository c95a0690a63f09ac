"""One record of a WARC file as a capture."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from fastwarc.warc import HeaderMap, WarcRecord, WarcRecordType

from vigilangue.core import Capture, TooLarge, Unseen

from .bounds import LARGEST, megabytes
from .decoding import undo
from .naming import Kind, kind

UNMODIFIED = 304
_MARKUP = ("text/html", "application/xhtml+xml", "application/xml", "text/xml")
_LISTS = (
    *("text/calendar", "text/csv", "application/csv", "application/json"),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
)
_LIST_NAMES = (".csv", ".ics", ".json", ".xlsx", ".xml", ".rss", ".atom")
_VAGUE = ("", "application/octet-stream", "application/gzip", "application/x-gzip")


# The field of an answer that says which language was asked for (Accept-Language).
ASKED = "Vigilangue-Asked"
# The field of an answer whose scripts were run: what counts stands in a record of its
# own, of which the same field says what ran them.
RENDERED = "Vigilangue-Rendered"
APART = "apart"
_ALONE = (WarcRecordType.resource, WarcRecordType.conversion)
_PRIMARY = re.compile(r"[a-z]{2,3}")
_TAG = re.compile(r"[A-Za-z0-9-]{1,35}")


def capture(record: WarcRecord, *, like: WarcRecord | None = None) -> Capture | Unseen:
    """Return what a response or resource record holds; reads the record's bytes.

    Where a language was asked for, the address says so: a site that chooses by it
    answers differently at one address. Where the answer says that it is in another, the
    address says that one: what is given for want of a language is no version in it.

    ``like`` is the revisit record that the bytes are read for: address, time and
    headers are its own.
    """
    head = like or record
    url = told(head)
    reason = head.headers.get("WARC-Truncated")
    if reason:
        return Unseen(url=url, why=f"cut off when it was recorded ({reason})")
    named = fields(record)
    try:
        body = record.reader.read(LARGEST + 1)
    except OSError:
        return Unseen(url=url, why="the file is damaged in this record")
    if len(body) > LARGEST:
        return Unseen(url=url, why=f"larger than {megabytes(LARGEST)}")
    if len(body) < record.content_length:
        return Unseen(url=url, why="the file ends in the middle of this record")
    try:
        body = undo(
            body,
            transfer=named.get("transfer-encoding", ""),
            content=named.get("content-encoding", ""),
        )
    except (TooLarge, ValueError) as error:
        return Unseen(url=url, why=str(error))
    headers = named if like is None else named | fields(like)
    return Capture(
        url=answered(head, headers),
        body=body,
        status=_told(head) or status(record) or 200,
        headers=headers,
        fetched=head.headers.get("WARC-Date") or "",
    )


def address(record: WarcRecord) -> str:
    """Return the address of a record ("" if none)."""
    return (record.headers.get("WARC-Target-URI") or "").strip("<> ")


def told(record: WarcRecord) -> str:
    """Return the address of a record, with the language that was asked for."""
    return asked_for(address(record), record.headers.get(ASKED) or "")


def answered(record: WarcRecord, headers: Mapping[str, str]) -> str:
    """Return the address of a record, with the language that was answered with."""
    asked = record.headers.get(ASKED) or ""
    given = headers.get("content-language", "").strip().lower().partition("-")[0]
    other = _PRIMARY.fullmatch(given) and given != asked.lower().partition("-")[0]
    return asked_for(address(record), given) if asked and other else told(record)


def asked_for(url: str, asked: str) -> str:
    """Return an address with the language that was asked for ("": none)."""
    if not _TAG.fullmatch(asked):
        return url
    return f"{url}{'&' if '?' in url else '?'}accept-language={asked}"


def status(record: WarcRecord) -> int | None:
    """Return the HTTP status; None where it cannot be read, 200 for a resource."""
    if record.record_type in _ALONE:
        return 200
    return record.http_headers.status_code if record.is_http_parsed else None


def _told(record: WarcRecord) -> int | None:
    """Return the status that counts: that nothing was modified is none of a page."""
    code = status(record)
    return None if code == UNMODIFIED else code


def is_page(record: WarcRecord) -> bool:
    """Whether a record may be a page, a list of works, or an answer that is neither.

    A redirect and an error count, whatever they say they are. Else the type decides
    (that of the answer, or the one that was identified when it was recorded), and
    where it is none or says nothing, the address.
    """
    code = status(record)
    if code is not None and code >= 300:
        return True
    given = fields(record).get("content-type") or _identified(record)
    sort = given.partition(";")[0].strip().lower()
    if sort in _LISTS or sort.endswith("+json"):
        return True
    if sort in _MARKUP or sort.endswith("+xml"):
        return sort != "image/svg+xml"
    name = urlsplit(address(record)).path.rpartition("/")[2]
    if sort in ("application/octet-stream", "text/plain") and name.lower().endswith(
        _LIST_NAMES
    ):
        return True
    if sort in _VAGUE:
        return not name or kind(name) is not Kind.OTHER
    return sort == "text/plain" and kind(name) is Kind.PAGE


def _identified(record: WarcRecord) -> str:
    """Return the type that whoever recorded it read from the bytes or the name."""
    return record.headers.get("WARC-Identified-Payload-Type") or ""


def fields(record: WarcRecord) -> dict[str, str]:
    """Return the header fields of an answer by lower-case name."""
    if record.record_type in _ALONE:
        sort = record.headers.get("Content-Type")
        return {"content-type": sort} if sort else {}
    return _decoded(record.http_headers) if record.is_http_parsed else {}


def _decoded(headers: HeaderMap) -> dict[str, str]:
    """Return the fields by lower-case name, repeated ones joined by commas."""
    found: dict[str, str] = {}
    for raw_name, raw in headers.items_bytes():
        name = raw_name.decode("latin-1").lower()
        try:
            value = raw.decode()
        except UnicodeDecodeError:
            value = raw.decode("latin-1")
        found[name] = f"{found[name]}, {value}" if name in found else value
    return found

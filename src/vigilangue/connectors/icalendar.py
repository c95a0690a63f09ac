"""Reads the meetings of an iCalendar file (RFC 5545), each with its languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from vigilangue.core import (
    Capture,
    Kind,
    Publication,
    SourceChanged,
    TooLarge,
    Version,
)
from vigilangue.documents import addresses
from vigilangue.language import tags

LARGEST = 50 * 2**20  # bytes of one file
LONGEST = 200_000  # characters of a line once it is unfolded
DEEPEST = 10  # components open at once
MOST = 1_000  # lines kept of one event
_FOLD = re.compile(r"\r?\n[ \t]")
_LINE = re.compile(
    r"([A-Za-z0-9-]+)((?:;[^:;\"=]+=(?:\"[^\"]*\"|[^\";:]*)(?:,\"[^\"]*\")*)*):(.*)",
    re.S,
)
_PARAMETER = re.compile(r";([^:;\"=]+)=(\"[^\"]*\"|[^\";:]*)")
_ESCAPED = re.compile(r"\\([\\;,nN])")
_DAY = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T\d{6}Z?)?")


class Line(NamedTuple):
    """A content line: its name in capitals, its parameters, its value as written."""

    name: str
    parameters: dict[str, str]
    value: str

    @property
    def text(self) -> str:
        """The value as a text, with its escapes undone."""
        plain = _ESCAPED.sub(lambda m: "\n" if m[1] in "nN" else m[1], self.value)
        return " ".join(plain.split())

    @property
    def language(self) -> str | None:
        """The language that its parameter names."""
        return tags.canonical(self.parameters.get("LANGUAGE", ""))


def read(capture: Capture) -> Iterator[Publication]:
    """Yield the events of a calendar in its order; those called off are left out.

    An event is known by its UID, and one of a series by the day it replaces too. A
    version is a summary in a language: as its parameter says, else of none that is
    told. Raises SourceChanged on what is no calendar, and on a line that is none or a
    component that never ends, after the events before; TooLarge beyond the bounds.
    """
    open_: list[str] = []
    event: list[Line] = []
    for line in _lines(capture):
        if line.name == "BEGIN":
            open_.append(line.value.strip().upper())
            if len(open_) > DEEPEST:
                raise TooLarge(f"{capture.url}: components in one another without end")
            event = [] if open_[-1] == "VEVENT" else event
        elif line.name == "END":
            if not open_ or open_.pop() != line.value.strip().upper():
                raise SourceChanged(
                    f"{capture.url}: END:{line.value[:40]} ends nothing"
                )
            if line.value.strip().upper() == "VEVENT":
                yield from _event(event, capture)
        elif open_ and open_[-1] == "VEVENT" and len(event) < MOST:
            event.append(line)
        if not open_ and line.name != "END":
            raise SourceChanged(f"{capture.url}: no calendar; it begins {line.name}")
    if open_:
        raise SourceChanged(f"{capture.url}: the calendar breaks off in {open_[-1]}")


def _lines(capture: Capture) -> Iterator[Line]:
    if len(capture.body) > LARGEST:
        raise TooLarge(f"{capture.url}: a calendar of more than 50 MB")
    text = capture.body.decode("utf-8-sig", "replace").lstrip("\r\n")
    if not text[:15].upper().startswith("BEGIN:VCALENDAR"):
        raise SourceChanged(f"{capture.url}: no calendar")
    for whole in _FOLD.sub("", text).split("\n"):
        line = whole.rstrip("\r")
        if not line.strip():
            continue
        if len(line) > LONGEST:
            raise TooLarge(f"{capture.url}: a line of over {LONGEST} characters")
        found = _LINE.fullmatch(line)
        if found is None:
            raise SourceChanged(f"{capture.url}: no line of a calendar: {line[:60]!r}")
        named = _PARAMETER.findall(found[2])
        told = {name.upper(): value.strip('"') for name, value in named}
        yield Line(found[1].upper(), told, found[3])


def _event(lines: list[Line], capture: Capture) -> Iterator[Publication]:
    by: dict[str, Line] = {}
    for line in lines:
        by.setdefault(line.name, line)
    name = by["UID"].value.strip() if "UID" in by else ""
    if not name or ("STATUS" in by and by["STATUS"].text.upper() == "CANCELLED"):
        return
    if "RECURRENCE-ID" in by:
        name = f"{name} {by['RECURRENCE-ID'].value.strip()}"
    start = _day(by["DTSTART"].value) if "DTSTART" in by else None
    url = addresses.resolve(capture.url, by["URL"].value) if "URL" in by else ""
    where = by["LOCATION"].text if "LOCATION" in by else ""
    text = " ".join(filter(None, (str(start or ""), where)))
    versions = tuple(
        Version(line.language, url, None, line.text, text)
        for line in lines
        if line.name == "SUMMARY" and line.text
    )
    if versions:
        yield Publication(name=name, kind=Kind.MEETING, versions=versions)


def _day(written: str) -> date | None:
    found = _DAY.fullmatch(written.strip())
    try:
        return date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None

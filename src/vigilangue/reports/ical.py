"""iCalendar (RFC 5545) for calendars of people: one all-day event an entry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from . import shown

WIDTH = 75  # octets of a line, without its end
MAKER = "-//Vigilangue//Reporting clock//EN"


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """Something on a day; ``uid`` is the same in every export, ``at`` when it was read.

    ``address`` is where more stands, or empty.
    """

    uid: str
    day: date
    at: datetime
    title: str
    text: str
    address: str = ""


def lines(occasions: Iterable[Occasion], *, name: str) -> Iterator[str]:
    """Yield the lines of a calendar of a name, each with its CRLF, long ones folded."""
    for line in _lines(occasions, name):
        yield from folded(line)


def folded(line: str) -> Iterator[str]:
    """Yield the pieces of a content line, none over 75 octets, none cut in a letter."""
    room, piece = WIDTH, ""
    for character in line:
        size = len(character.encode("utf-8"))
        if size > room:
            yield f"{piece}\r\n"
            room, piece = WIDTH - 1, " "
        piece, room = piece + character, room - size
    yield f"{piece}\r\n"


def _lines(occasions: Iterable[Occasion], name: str) -> Iterator[str]:
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{MAKER}")
    yield from ("CALSCALE:GREGORIAN", "METHOD:PUBLISH", f"X-WR-CALNAME:{_text(name)}")
    for each in occasions:
        yield "BEGIN:VEVENT"
        yield f"UID:{_text(each.uid)}"
        yield f"DTSTAMP:{each.at:%Y%m%dT%H%M%SZ}"
        yield f"DTSTART;VALUE=DATE:{each.day:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{each.day + timedelta(days=1):%Y%m%d}"
        yield f"SUMMARY:{_text(each.title)}"
        yield f"DESCRIPTION:{_text(each.text)}"
        if target := shown.link(each.address):
            yield f"URL:{target}"
        yield "TRANSP:TRANSPARENT"
        yield "END:VEVENT"
    yield "END:VCALENDAR"


def _text(raw: str) -> str:
    """Escape a text: lines become ``\\n``, and nothing else may end a line."""
    lines = (shown.text(line) for line in raw.split("\n"))
    safe = (
        line.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
        for line in lines
    )
    return "\\n".join(safe)

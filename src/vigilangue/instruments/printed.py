"""Numbers and symbols of documents as heads print them, and what they say."""

from __future__ import annotations

import re
from dataclasses import dataclass

from vigilangue.values import symbols as written

_PLACE = re.compile(r"(?<![\w/])[A-Z]{1,7}(?:/[A-Z0-9][A-Za-z0-9.\-]*)+")
_YEAR = re.compile(r"\s?\((?:\d{4}|[IVXLC]+)\)")
# "79/331. Title", "S-26/1. Title", "217 A (III). Title", "46/23- Title", "79/331 Title"
_TITLED = re.compile(
    r"(?P<number>(?:ES-|S-)?\d{1,4}/\d{1,4}|\d{1,4})(?!/)"
    r"(?:\s?(?P<part>[A-ZАВС]|ألف|باء|جيم)(?![^\W\d_]))?(?:\s?\((?P<old>[^()\d\s]{1,6}|د-\d+)\))?"
    r"(?:\s*[.．:、]\s*|\s*[-–—]\s+|\s+(?=\W?[^\W\d_])|$)(?P<title>.*)",
    re.DOTALL,
)
_NUMBERED = re.compile(
    r"(?<![\d/])(?P<number>\d{1,4})\s?(?:(?P<part>[A-ZАВС]|ألف|باء|جيم)\s?)?"
    r"\((?P<old>[^()\d\s]{1,6}|د-\d+)\)"
)
# "242 (1967). Resolution of 22 November 1967", as the Council's volumes head them.
_DATED = re.compile(r"(?P<number>\d{1,4})\s?\((?P<year>19[4-9]\d|20\d\d)\)\W*\D.*")
_DRAFT = re.compile(r"/(?:L|WP|CRP)\.\d")
_SESSION = re.compile(
    r"(?:A/(?:HRC/|C\.\d/|CONF\.\d+/)?|E/)(?:RES/|DEC/)?(?:E?S-)?(?P<session>\d{1,4})/"
)
_OLD = re.compile(r"A/(?:RES|DEC)/\d+\((?P<roman>[IVXL]+)\)")
_DAYS = re.compile(r"\d{1,2}[^\d]{0,30}[-–—][^\d]{0,20}\d{1,2}[^\d]{0,30}\d{4}")
# Numbers of decisions run on from here, beside those of resolutions.
DECISIONS_FROM = {"General Assembly": 401, "Economic and Social Council": 200}


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """The number of an instrument: "79/331", "1325(2000)", "217(III)"; its part "A".

    ``body`` is whose numbers are so printed, where they are of one organ.
    """

    number: str
    part: str = ""
    body: str | None = None

    def symbol(self, body: str | None, act: written.Act | None) -> str | None:
        """Return the symbol, for the organ that speaks; None where it is not known.

        ``act`` None: nothing says whether it is a resolution; then the number does.
        """
        serial = self.number.rpartition("/")[2]
        first = DECISIONS_FROM.get(body or "")
        late = first is not None and serial.isdigit() and int(serial) >= first
        told = written.Act.DECISION if late else written.Act.RESOLUTION
        return written.acted(body or "", act or told, self.number, self.part)


def titled(text: str) -> tuple[Number, str] | None:
    """Return the number and the title of a line as "79/331. Cooperation ..."."""
    found = _TITLED.fullmatch(text.strip())
    if found is None:
        return None
    number, old = found["number"], found["old"]
    if old is not None:
        session = written.session(old)
        if session is None:
            return None
        number += f"({session})"
    elif "/" not in number:
        return None
    part = found["part"] or ""
    return Number(number=number, part=written.LETTERS.get(part, part)), found["title"]


def dated(text: str) -> Number | None:
    """Return the number that a line begins with, a year in brackets beside it."""
    found = _DATED.fullmatch(text.strip())
    if found is None:
        return None
    number = f"{int(found['number'])}({int(found['year'])})"
    return Number(number=number, body="Security Council")


def old(text: str) -> Number | None:
    """Return the first number with a Roman session in a text ("217 A (III)")."""
    for found in _NUMBERED.finditer(text):
        session = written.session(found["old"])
        if session is not None:
            part = found["part"] or ""
            return Number(
                number=f"{found['number']}({session})",
                part=written.LETTERS.get(part, part),
                body="General Assembly",
            )
    return None


def symbols(text: str) -> list[str]:
    """Return the symbols of documents printed in a line, in their order."""
    found = []
    for place in _PLACE.finditer(text):
        if place[0].partition("/")[0] in written.SERIES:
            year = _YEAR.match(text, place.end())
            found.append(written.written(place[0] + (year[0] if year else "")))
    return found


def draft(symbol: str) -> bool:
    """Return whether a symbol is of a draft, of a series that is limited."""
    return _DRAFT.search(symbol) is not None


def body(symbol: str) -> str | None:
    """Return the organ that a symbol is of, None where it does not say."""
    roots = sorted(written.ROOTS.items(), key=lambda root: -len(root[1]))
    return next((name for name, root in roots if symbol.startswith(f"{root}/")), None)


def session(symbol: str) -> int | None:
    """Return the session that a symbol names: 79 of A/RES/79/331, 29 of 3331(XXIX).

    The Economic and Social Council's is a year.
    """
    if found := _SESSION.match(symbol):
        return int(found["session"])
    if old := _OLD.match(symbol):
        named = (n for n in range(1, 50) if written.roman(n) == old["roman"])
        return next(named, None)
    return None


def days(text: str) -> bool:
    """Return whether a line gives the days of a session ("9 September-11 October")."""
    return _DAYS.search(text) is not None

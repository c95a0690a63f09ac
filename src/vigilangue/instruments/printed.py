"""Numbers and symbols of documents as heads print them, and what they say."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_SYMBOL = re.compile(
    r"(?<![\w/])(?:A|S|E|ST|T|DP|CCPR|CEDAW|CRC|CERD|CAT|FCCC|UNEP|TD|JIU|HRI|CBD|CTOC"
    r"|ICCD|HSP|UNW|WT|IDB|GC|EC)(?:/[A-Z0-9][A-Za-z0-9.*\-]*)+(?:\s?\(\s?(?:\d{4}|[IVXLC]+)\s?\))?"
)
_TITLED = re.compile(
    r"(?P<number>(?:S-|ES-|R-)?\d{1,4}/(?:S-)?\d{1,4}|\d{1,4}\s?\((?:[IVXLC]+|S-[IVX]+)\))"
    r"(?:\s(?P<part>[A-Z](?:-[A-Z])?))?\s*[.．:]\s*(?P<title>.*)",
    re.DOTALL,
)
_DRAFT = re.compile(r"/(?:L|WP|CRP)\.\d")
_SESSION = re.compile(r"A/(?:HRC/)?(?:RES/|DEC/)?(?P<session>\d{1,3})/")
_OLD = re.compile(r"A/RES/\d+\s?(?:[A-Z])?\((?P<roman>[IVXLC]+)\)")
_DAYS = re.compile(r"\d{1,2}[^\d]{0,30}[-–—][^\d]{0,20}\d{1,2}[^\d]{0,30}\d{4}")
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
DECISIONS_FROM = {"General Assembly": 401, "Economic and Social Council": 200}


@dataclass(frozen=True, slots=True)
class Number:
    """The number of an instrument: "79/331", or "1325" of a year; with a part "B"."""

    number: str
    year: str | None = None
    part: str | None = None

    def symbol(self, body: str | None, *, decision: bool) -> str | None:
        """Return the symbol, for the organ that speaks; None where it is not known."""
        prefixes = _organs().get(body or "")
        if prefixes is None:
            return None
        number = self.number.replace(" ", "")
        serial = number.rpartition("/")[2]
        if serial.isdigit() and self.year is None:
            first = DECISIONS_FROM.get(body or "")
            decision = decision or (first is not None and int(serial) >= first)
        symbol = prefixes[1 if decision else 0] + number
        if self.year is not None:
            symbol += f"({self.year})"
        return f"{symbol} {self.part}" if self.part else symbol


def titled(text: str) -> tuple[Number, str] | None:
    """Return the number and the title of a line as "79/331. Cooperation ..."."""
    found = _TITLED.match(text.translate(_DIGITS)[: len(text)])
    if found is None:
        return None
    number = Number(found["number"], part=found["part"])
    return number, text[found.start("title") :].strip()


def symbols(text: str) -> list[str]:
    """Return the symbols of documents printed in a line, in their order."""
    return [re.sub(r"\s", "", m[0]).rstrip("*.-") for m in _SYMBOL.finditer(text)]


def draft(symbol: str) -> bool:
    """Return whether a symbol is of a draft, of a series that is limited."""
    return _DRAFT.search(symbol) is not None


def body(symbol: str) -> str | None:
    """Return the organ that a symbol of a resolution or decision is of."""
    known = ((p, name) for name, ps in _organs().items() for p in ps)
    return next((name for p, name in known if symbol.startswith(p)), None)


def session(symbol: str) -> int | None:
    """Return the session that a symbol names: 79 of A/RES/79/331, 29 of 3331(XXIX)."""
    if found := _SESSION.match(symbol):
        return int(found["session"])
    if old := _OLD.match(symbol):
        return roman(old["roman"])
    return None


def roman(number: str) -> int:
    """Return the value of a Roman number of capitals."""
    values = [_VALUES.get(c, 0) for c in number]
    later = [*values[1:], 0]
    return sum(-v if v < n else v for v, n in zip(values, later, strict=True))


def days(text: str, language: str) -> bool:
    """Return whether a line gives the days of a session ("9 September-11 October")."""
    return _DAYS.search(text.translate(_DIGITS)) is not None


@cache
def _organs() -> dict[str, tuple[str, str]]:
    text = (files(__package__) / "bodies.tsv").read_text("utf-8")
    rows = [x.split("\t") for x in text.splitlines() if x and not x.startswith("#")]
    return {name: (resolution, decision) for name, resolution, decision in rows}

"""Addresses that a site makes without end: calendars, filters, paths that repeat."""

from __future__ import annotations

import re
from collections import Counter
from enum import StrEnum
from urllib.parse import urlsplit

from .scratch import Tally


class Trap(StrEnum):
    """Why addresses of a shape are not followed, or no more of them."""

    PATH = "a path that repeats itself"
    FACETS = "links that combine filters"
    CALENDAR = "a calendar of years to come"
    ALIKE = "too many addresses that differ only in numbers"


# Where a calendar puts the year and the month: 2031/05, month=2031-05, year=2031.
_DATED = re.compile(
    r"(?:[/=._-](?P<dated>[12]\d{3})[/._-]?(?:0[1-9]|1[0-2])(?=$|[?/&.]|-\d\d(?!\d))"
    r"|[?&](?:year|yr|y|annee|ano|anno|jahr)=(?P<year>[12]\d{3})(?!\d))",
    re.I,
)
_CALENDAR = re.compile(r"cal|agenda|event|month|year|date|day|week|annee|mois|jour|dia")
_DIGITS = re.compile(r"\d+")
_PARAMETERS = 8
_KEY_SETS = 24
_REPEATS = 3
_SEGMENTS = 24


class Traps:
    """Counts addresses that are alike; a trap gets what the budget leaves.

    Two addresses are alike where they differ only in numbers or in the values of
    their query. Of those at most half of the crawl's ``limit`` is followed (no fewer
    than 500), and the more there were the later. What a calendar has of the years
    after the next is not followed, where it is known which ``year`` it is.
    """

    def __init__(self, limit: int, year: int | None = None) -> None:
        """Begin for a crawl of at most ``limit`` addresses."""
        self._most = max(500, limit // 2)
        self._year = year
        self._tally = Tally()

    def is_new(self, url: str, trap: Trap) -> bool:
        """Tell whether no address of this shape was left for this reason before."""
        parts = urlsplit(url)
        path = "" if trap is Trap.PATH else _DIGITS.sub("#", parts.path)
        return self._tally.is_new(trap, parts.netloc, path)

    def delay(self, url: str) -> int | Trap:
        """Return by how many steps an address should wait, or which trap it is.

        It is also one if a segment of its path stands there three times, or if its
        query has over 8 parameters or the 25th set of parameters on the same path.
        """
        parts = urlsplit(url)
        segments = [part for part in parts.path.split("/") if part]
        words = Counter(part for part in segments if not part.isdigit())
        if len(segments) > _SEGMENTS or max(words.values(), default=0) >= _REPEATS:
            return Trap.PATH
        if self._is_to_come(parts.path, parts.query):
            return Trap.CALENDAR
        shape = parts.netloc + _DIGITS.sub("#", parts.path)
        keys = sorted(
            _DIGITS.sub("#", field.partition("=")[0])
            for field in parts.query.split("&")
            if field
        )
        if len(keys) > _PARAMETERS:
            return Trap.FACETS
        if keys:
            new = self._tally.is_new("set", shape, *keys)
            if self._tally.count("sets", shape, more=new) > _KEY_SETS:
                return Trap.FACETS
        elif shape == parts.netloc + parts.path:
            return 0
        many = self._tally.count("alike", shape, *keys)
        return Trap.ALIKE if many > self._most else many // 50

    def _is_to_come(self, path: str, query: str) -> bool:
        whole = f"{path}?{query}".lower()
        if self._year is None or not _CALENDAR.search(whole):
            return False
        years = (found["dated"] or found["year"] for found in _DATED.finditer(whole))
        return any(int(year) > self._year + 1 for year in years)

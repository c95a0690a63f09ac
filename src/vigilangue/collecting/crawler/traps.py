"""Addresses that a site makes without end: calendars, filters, paths that repeat."""

from __future__ import annotations

import re
from collections import Counter
from urllib.parse import urlsplit

_DIGITS = re.compile(r"\d+")
_PARAMETERS = 8
_KEY_SETS = 24
_REPEATS = 3
_SEGMENTS = 24


class Traps:
    """Counts addresses that are alike; a trap gets what the budget leaves.

    Two addresses are alike where they differ only in numbers or in the values of
    their query. Of those at most half of the crawl's ``limit`` is followed (no fewer
    than 500), and the more there were the later.
    """

    def __init__(self, limit: int) -> None:
        """Begin for a crawl of at most ``limit`` addresses."""
        self._most = max(500, limit // 2)
        self._alike: Counter[int] = Counter()
        self._key_sets: dict[int, set[int]] = {}

    def delay(self, url: str) -> int | None:
        """Return by how many steps an address should wait; None if it is a trap.

        It is also one if a segment of its path stands there three times, or if its
        query has over 8 parameters or the 25th set of parameters on the same path.
        """
        parts = urlsplit(url)
        segments = [part for part in parts.path.split("/") if part]
        words = Counter(part for part in segments if not part.isdigit())
        if len(segments) > _SEGMENTS or max(words.values(), default=0) >= _REPEATS:
            return None
        shape = parts.netloc + _DIGITS.sub("#", parts.path)
        keys = sorted(
            _DIGITS.sub("#", field.partition("=")[0])
            for field in parts.query.split("&")
            if field
        )
        if len(keys) > _PARAMETERS:
            return None
        if keys:
            known = self._key_sets.setdefault(hash(shape), set())
            known.add(hash(tuple(keys)))
            if len(known) > _KEY_SETS:
                return None
        elif shape == parts.netloc + parts.path:
            return 0
        alike = hash((shape, tuple(keys)))
        self._alike[alike] += 1
        return None if self._alike[alike] > self._most else self._alike[alike] // 50

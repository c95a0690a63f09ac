"""Tells by days, facts and sense which items of two languages say the same."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from vigilangue import meaning
from vigilangue.language import tags
from vigilangue.meaning import Encoder

from .feed_items import Item

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

NEAR = 3  # days between the versions of a release that are compared
RARE = 2  # items of a language in which a fact stands that tells one from another
FACTS = 2  # shared rare facts that suffice by themselves
SURE = 0.6  # cosine that suffices by itself, on short texts of news
LIKELY = 0.4  # cosine that suffices with a shared rare fact
LEAD = 0.08  # cosine by which the best must lead the second
WORTH = 0.15  # what a shared rare fact is worth beside the cosine
_NUMBER = re.compile(r"\d+(?:[.,:/-]\d+)*")
_NAME = re.compile(r"\b[A-ZÀ-ÞĀ-ŽЀ-Я][\w’'-]{3,}|\b[A-Z]{2,}\b")


class Alike:
    """Compares items of different languages that are of nearly the same day."""

    def __init__(
        self, items: Sequence[Item], encoder: Callable[[], Encoder] | None
    ) -> None:
        """Take items that have a day and a language."""
        self._items, self._encoder = items, encoder
        facts = [_facts(item) for item in items]
        seen = Counter(
            (fact, item.language)
            for fact_set, item in zip(facts, items, strict=True)
            for fact in fact_set
        )
        self._facts = [
            frozenset(f for f in found if seen[f, item.language] <= RARE)
            for found, item in zip(facts, items, strict=True)
        ]
        self._covered = [meaning.covers(item.language or "") for item in items]
        self._vectors: dict[int, NDArray[np.float32]] = {}

    def pairs(self, apart: Callable[[int, int], bool]) -> Iterator[tuple[int, int]]:
        """Yield pairs that are each other's best, the best first.

        ``apart`` says whether two may be joined: it is asked again before each.
        """
        found: list[tuple[float, int, int]] = []
        best: dict[tuple[int, str], list[tuple[float, int]]] = defaultdict(list)
        for one, other in self._candidates(apart):
            score = self._score(one, other)
            if score > 0:
                found.append((score, one, other))
                best[one, self._tongue(other)].append((score, other))
                best[other, self._tongue(one)].append((score, one))
        for _, one, other in sorted(found, key=lambda each: (-each[0], each[1:])):
            mutual = self._leads(best[one, self._tongue(other)], other)
            if mutual and self._leads(best[other, self._tongue(one)], one):
                yield one, other

    def _tongue(self, item: int) -> str:
        return self._items[item].language or ""

    @staticmethod
    def _leads(found: list[tuple[float, int]], which: int) -> bool:
        (first, at), *others = sorted(found, reverse=True)
        return at == which and all(first - score >= LEAD for score, _ in others)

    def _candidates(
        self, apart: Callable[[int, int], bool]
    ) -> Iterator[tuple[int, int]]:
        days: dict[date, list[int]] = defaultdict(list)
        for n, item in enumerate(self._items):
            assert item.day is not None
            days[item.day].append(n)
        for day, some in days.items():
            for ahead in range(NEAR + 1):
                later = _days(day, ahead)
                for one in some:
                    for other in days.get(later, ()) if later else ():
                        if (ahead or one < other) and self._may(one, other, apart):
                            yield one, other

    def _may(self, one: int, other: int, apart: Callable[[int, int], bool]) -> bool:
        same = tags.same(self._tongue(one), self._tongue(other))
        return not same and apart(one, other)

    def _score(self, one: int, other: int) -> float:
        """Return how surely two say the same; 0 where it is not sure enough."""
        shared = len(self._facts[one] & self._facts[other])
        near = self._cosine(one, other)
        if near is None:
            return WORTH * shared if shared >= FACTS else 0.0
        enough = near >= SURE or (near >= LIKELY and shared > 0)
        return near + WORTH * min(shared, FACTS) if enough else 0.0

    def _cosine(self, one: int, other: int) -> float | None:
        if self._encoder is None or not (self._covered[one] and self._covered[other]):
            return None
        if not self._vectors:
            titles = [item.title or item.text for item in self._items]
            self._vectors = dict(enumerate(self._encoder()(titles)))
        return float(self._vectors[one] @ self._vectors[other])


def _days(day: date, ahead: int) -> date | None:
    try:
        return date.fromordinal(day.toordinal() + ahead)
    except (ValueError, OverflowError):
        return None


def _facts(item: Item) -> frozenset[str]:
    """Return numbers and names that stand alike in many languages."""
    said = unicodedata.normalize("NFKC", f"{item.title}\n{item.text}")
    digits = (str(unicodedata.digit(c, "")) if c.isdigit() else c for c in said)
    text = "".join(digits)
    numbers = {re.sub(r"\D", "", found) for found in _NUMBER.findall(text)}
    year = str(item.day.year) if item.day else ""
    days = {str(item.day.day), year} if item.day else set()
    told = {n for n in numbers if len(n) > 1 and n not in days}
    return frozenset(told | {name.casefold() for name in _NAME.findall(text)})

"""Counts of what recurs over a site, in memory that does not grow with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

T = TypeVar("T", bound=Hashable)

MOST = 100_000


class Recurring(Generic[T]):
    """Counts things, forgetting the rare ones whenever there are too many.

    What recurs on a good share of the pages is never forgotten, early or late as it may
    come: a count is too low by at most the number of prunings, each of which takes one
    from every count (Misra and Gries 1982).
    """

    def __init__(self, most: int = MOST) -> None:
        """Keep at most about ``most`` counts."""
        self._counts: Counter[T] = Counter()
        self._most = most

    def add(self, things: Iterable[T]) -> None:
        """Count each of some things once."""
        self._counts.update(things)
        while len(self._counts) > self._most:
            self._counts = Counter(
                {thing: n - 1 for thing, n in self._counts.items() if n > 1}
            )

    def at_least(self, n: float) -> list[tuple[T, int]]:
        """Return what was counted at least ``n`` times, the commonest first."""
        return [(t, k) for t, k in self._counts.most_common() if k >= n]

"""Which folder of one language answers to which of another, learned from pairs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from math import log

MOST = 2.0  # what folders that answer to each other add to a likelihood
LEAST = -3.0  # what folders that answer to others take from it


class Places:
    """Counts the folders of pairs; memory grows with the number of folders."""

    def __init__(self, pairs: Iterable[tuple[str, str]] = ()) -> None:
        """Learn from pairs of addresses that are known to be one work."""
        self._both: Counter[tuple[str, str]] = Counter()
        self._one: Counter[str] = Counter()
        self._pairs = 0
        for one, other in pairs:
            self.learn(one, other)

    def learn(self, one: str, other: str) -> None:
        """Take one more pair into account."""
        folders = sorted((folder(one), folder(other)))
        self._both[folders[0], folders[1]] += 1
        self._one.update(set(folders))
        self._pairs += 1

    def answer(self, one: str, other: str) -> float:
        """Return what the folders of two addresses add to a likelihood.

        0 where little is known of them, or where all pages are in one folder.
        """
        a, b = sorted((folder(one), folder(other)))
        if self._one[a] < 3 or self._one[b] < 3:
            return 0.0
        share = self._both[a, b] / min(self._one[a], self._one[b])
        chance = max(self._one[a], self._one[b]) / self._pairs
        return max(LEAST, min(MOST, log((share + 0.02) / (chance + 0.02))))


def folder(address: str) -> str:
    """Return the folder in which a page stands."""
    return address.partition("?")[0].rstrip("/").rpartition("/")[0]

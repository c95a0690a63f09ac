"""The works found so far, by the marks of their first versions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

from .traits import Traits

COMMON = 16  # works that bear a mark, from which on it is no way to find one
NEAREST = 5  # works looked at closely for one page
SPEAKERS = 3  # versions by which a work is known
FAINT = 0.2  # of the best one's marks in common, under which another is no rival


class Shelf:
    """An index of works by mark; bounded per mark and per work."""

    def __init__(self, weights: Mapping[int, float]) -> None:
        """Start empty; ``weights`` as `weights.weigh` returns them."""
        self._weights = weights
        self._bearers: dict[int, list[int]] = defaultdict(list)
        self.speakers: dict[int, list[int]] = {}

    def put(self, work: int, page: int, traits: Traits) -> None:
        """Let a page stand for its work, unless enough others do."""
        speakers = self.speakers.setdefault(work, [])
        if len(speakers) >= SPEAKERS:
            return
        speakers.append(page)
        for mark in traits.marks:
            if mark in self._weights:
                bearers = self._bearers[mark]
                if len(bearers) <= COMMON:
                    bearers.append(page)

    def open_to(
        self, versions: Mapping[int, Collection[str]], wanted: Collection[str]
    ) -> list[int]:
        """Return the first page of each work that has none of the wanted versions."""
        return [
            pages[0]
            for work, pages in self.speakers.items()
            if not any(version in versions[work] for version in wanted)
        ]

    def near(self, traits: Traits) -> Iterator[int]:
        """Yield the pages with most rare marks in common with one, most first."""
        found: dict[int, float] = defaultdict(float)
        for mark in traits.marks:
            bearers = self._bearers.get(mark, ())
            if bearers and len(bearers) <= COMMON:
                weight = self._weights[mark]
                for page in bearers:
                    found[page] += weight
        ranked = sorted(found.items(), key=lambda item: -item[1])
        for page, weight in ranked[: 2 * NEAREST]:
            if weight < FAINT * ranked[0][1]:
                return
            yield page

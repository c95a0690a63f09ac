"""How sure a pair is, or that a paragraph is alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from heapq import nlargest
from math import exp

from .matching import Manner, Pair
from .offer import Offer

STEEP = 9.0  # how fast certainty comes with likeness
RIVAL = 0.3  # of the certainty that the next best takes, where it is as good
REST = 0.6  # of the certainty of the best offer that speaks against being alone


class Sureness:
    """The best offers of each paragraph, against which a choice is held."""

    def __init__(self, offers: Iterable[Offer], manner: Manner) -> None:
        """Keep the two best offers of each paragraph of either side."""
        olds: dict[int, list[Offer]] = defaultdict(list)
        news: dict[int, list[Offer]] = defaultdict(list)
        for offer in offers:
            olds[offer.older].append(offer)
            news[offer.newer].append(offer)
        self._olds = {at: _best(found) for at, found in olds.items()}
        self._news = {at: _best(found) for at, found in news.items()}
        self._manner = manner

    def together(self, pair: Pair) -> float:
        """Return how sure it is that the two belong together, 0 to 1."""
        rivals = [
            o.likeness
            for o in (
                *self._olds.get(pair.older, ()),
                *self._news.get(pair.newer, ()),
            )
            if (o.older, o.newer) != (pair.older, pair.newer)
        ]
        rival = max(rivals, default=0.0)
        near = min(1.0, max(0.0, rival / pair.likeness)) if pair.likeness > 0 else 1.0
        return round(self._certain(pair.likeness) * (1 - RIVAL * near**3), 2)

    def dropped(self, older: int) -> float:
        """Return how sure it is that an older paragraph has no counterpart."""
        return self._alone(self._olds.get(older, []))

    def new(self, newer: int) -> float:
        """Return how sure it is that a newer paragraph has none."""
        return self._alone(self._news.get(newer, []))

    def _alone(self, best: list[Offer]) -> float:
        likeness = best[0].likeness if best else 0.0
        return round(1 - REST * self._certain(likeness), 2)

    def _certain(self, likeness: float) -> float:
        return 1 / (1 + exp(-STEEP * (likeness - self._manner.least + 0.05)))


def _best(offers: list[Offer]) -> list[Offer]:
    return nlargest(2, offers, key=lambda o: o.likeness)

"""How sure a pair is, or that a paragraph is alone."""

from __future__ import annotations

from collections.abc import Iterable
from math import exp

from .matching import Manner, Pair
from .offer import Offer

STEEP = 9.0  # how fast certainty comes with likeness
RIVAL = 0.3  # of the certainty that the next best takes, where it is as good


def together(pair: Pair, offers: Iterable[Offer], manner: Manner) -> float:
    """Return how sure it is that the two belong together, 0 to 1."""
    rival = max(
        (
            o.likeness
            for o in offers
            if (o.older == pair.older) != (o.newer == pair.newer)
        ),
        default=0.0,
    )
    near = min(1.0, max(0.0, rival / pair.likeness)) if pair.likeness > 0 else 1.0
    return round(_certain(pair.likeness, manner) * (1 - RIVAL * near**3), 2)


def alone(best: float, manner: Manner) -> float:
    """Return how sure it is that none belongs to it; ``best``: the likest of all."""
    return round(1 - 0.6 * _certain(best, manner), 2)


def _certain(likeness: float, manner: Manner) -> float:
    return 1 / (1 + exp(-STEEP * (likeness - manner.least + 0.05)))

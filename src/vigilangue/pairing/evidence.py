"""How much likelier two pages are versions of one work than two pages at random.

The figures are a logistic regression over the pages of four sites, each left out in
turn; docs/pairing.md says how it was made and what it reaches.
"""

from __future__ import annotations

from math import exp, sqrt
from typing import NamedTuple

ABSENT = 0.1  # of the pages, how many are thought to have no version to be found
FEWEST = 20  # pages that are reckoned with even where fewer are left
LEAST = 0.8  # the least share of the likelihood that the best partner must have


class Signs(NamedTuple):
    """What two pages have in common.

    ``shared`` is the summed weight of the marks on both, ``part`` its share (0 to 1)
    of the weights on either, ``shape`` how alike their blocks run (0 to 1), of which
    the shorter has ``blocks``; ``meaning`` is the cosine of their titles or None,
    ``place`` what their folders add.
    """

    shared: float
    part: float
    shape: float
    blocks: int
    meaning: float | None = None
    place: float = 0.0


def likelihood(signs: Signs) -> float:
    """Return the logarithm of the ratio of likelihoods: 0 says nothing either way."""
    sure = min(1.0, signs.blocks / 10)
    part = signs.part * min(1.0, signs.shared / 8)
    shared = sqrt(min(signs.shared, 30.0))
    near = max(0.0, signs.shape - 0.5) * sure
    close = max(0.0, signs.shape - 0.7) * sure
    apart = sure * (signs.shape < 0.4)
    if signs.meaning is None:
        found = -1.85 + 0.07 * shared + 7.6 * part + 8.4 * near + 6.1 * close
        return found - 2.1 * apart + signs.place
    found = -3.3 + 6.3 * part + 6.9 * near + 3.6 * close - 1.7 * apart
    found += 7.2 * max(0.0, signs.meaning - 0.2) + 1.8 * max(0.0, signs.meaning - 0.6)
    return found + signs.place


def odds(found: float) -> float:
    """Return a likelihood as a ratio, bounded."""
    return exp(min(found, 30.0))


def confidence(share: float) -> float:
    """Return how surely a pair is right whose partner has this share of the likelihood.

    0.95 at the least share that makes a pair, 0.99 where nothing else comes near;
    docs/pairing.md says how it was measured.
    """
    return 0.8 + 0.19 * share

"""How likely paragraphs of two versions are the same, each with each, as log odds."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from .ground import Basis, Ground
from .traits import Traits

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Table = NDArray[np.float64]

ENOUGH = 2.0  # weight of what is shared from which it counts in full
MUCH = 6.0  # weight of what is not shared that counts in full
FARTHEST = 6.0  # spreads of length that count
SMALL = 20.0  # letters of a paragraph whose length strays twice as far
MANY = 60  # paragraphs of a version, for which the prior of `odds.tsv` holds
OTHER_SORT = -6.0  # what a heading against a paragraph loses


def odds(one: Traits, other: Traits, ground: Ground) -> Table:
    """Return the log odds of each of n against each of m, (n, m), by what they say."""
    import numpy as np

    table = np.zeros((len(one), len(other)))
    if not table.size:
        return table
    weights = _weights()[ground.basis]
    table += weights["prior"]
    if ground.basis is not Basis.MEANING:
        table += max(0.0, math.log(MANY / max(table.shape)))
    for trait, values in speaking(one, other, ground):
        table += weights[trait] * values
    apart = one.headings[:, None] != other.headings[None]
    return np.asarray(table + OTHER_SORT * apart)


def speaking(one: Traits, other: Traits, ground: Ground) -> Iterator[tuple[str, Table]]:
    """Yield what speaks for or against each pair, by its name in `odds.tsv`."""
    import numpy as np

    if ground.basis is Basis.MEANING:
        assert one.vectors is not None
        assert other.vectors is not None
        cosine = np.asarray(one.vectors @ other.vectors.T, dtype=np.float64)
        yield "close", cosine
        yield "closer", cosine - ground.usual(one, other)
    shared, whole = ground.names(one, other)
    yield "named", _share(shared, whole)
    yield "unnamed", np.minimum(1.0, (whole - 2 * shared) / MUCH)
    yield "cognate", _share(*ground.stems(one, other))
    far = np.abs(one.letters[:, None] - other.letters[None])
    small = np.exp(np.minimum(one.letters[:, None], other.letters[None]))
    spread = np.hypot(one.spread, other.spread) * (1 + SMALL / small)
    yield "length", np.minimum(far / spread, FARTHEST)


def numbering(one: Traits, other: Traits, ground: Ground) -> Table:
    """Return what the numbers printed before them add to the log odds, (n, m)."""
    import numpy as np

    table = np.zeros((len(one), len(other)))
    if not table.size:
        return table
    weights = _weights()[ground.basis]
    for trait, values in numbered(one, other):
        table += weights[trait] * values
    return table


def numbered(one: Traits, other: Traits) -> Iterator[tuple[str, Table]]:
    """Yield whether both have a number, the same or another, as `odds.tsv` calls it."""
    import numpy as np

    both = [[bool(a and b) for b in other.numbers] for a in one.numbers]
    same = np.array([[a == b for b in other.numbers] for a in one.numbers])
    yield "same number", (np.array(both) & same).astype(np.float64)
    yield "other number", (np.array(both) & ~same).astype(np.float64)


def _share(shared: Table, whole: Table) -> Table:
    import numpy as np

    part = 2 * shared / np.where(whole > 0, whole, 1)
    return np.asarray(part * np.minimum(1.0, shared / ENOUGH))


@cache
def _weights() -> Mapping[Basis, Mapping[str, float]]:
    """The weights of the traits, by what is compared."""
    text = (files(__package__) / "odds.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    return {
        basis: {trait: float(weights[at]) for trait, *weights in rows}
        for at, basis in enumerate(Basis)
    }

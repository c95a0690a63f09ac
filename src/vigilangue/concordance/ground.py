"""Two versions as wholes: against what the likeness of their parts is measured."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING

from .traits import Traits

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Table = NDArray[np.float64]

NEIGHBOURS = 4  # of a paragraph, by which its closeness to all is told
LONELY = 0.15  # what a word of one version alone counts: it may be no cognate
KINDRED = 0.1  # share of words in both versions from which languages are kindred


class Basis(StrEnum):
    """What two versions are compared by."""

    MEANING = "meaning"
    KINDRED = "kindred"
    BLIND = "blind"


class Ground:
    """All paragraphs of two versions, each by itself."""

    def __init__(self, one: Traits, other: Traits) -> None:
        """Take both; what few paragraphs have weighs the more."""
        self._one, self._other = one, other
        self._names = _weights(one.names, other.names, lonely=1.0)
        self._stems = _weights(one.stems, other.stems, lonely=LONELY)

    @property
    def basis(self) -> Basis:
        """By what the paragraphs can be compared."""
        if self._one.vectors is not None and self._other.vectors is not None:
            return Basis.MEANING
        one, other = (frozenset().union(*s.stems) for s in (self._one, self._other))
        fewest = min(len(one), len(other))
        kindred = len(one & other) > KINDRED * fewest
        return Basis.KINDRED if kindred else Basis.BLIND

    def usual(self, one: Traits, other: Traits) -> Table:
        """Return how close each of n and of m is to those that it is closest to."""
        import numpy as np

        assert one.vectors is not None
        assert other.vectors is not None
        rows = one.vectors @ _vectors(self._other).T
        columns = _vectors(self._one) @ other.vectors.T
        mine = np.sort(rows, axis=1)[:, -NEIGHBOURS:].mean(axis=1, keepdims=True)
        theirs = np.sort(columns, axis=0)[-NEIGHBOURS:].mean(axis=0, keepdims=True)
        return np.asarray((mine + theirs) / 2, dtype=np.float64)

    def names(self, one: Traits, other: Traits) -> tuple[Table, Table]:
        """Return the weight of the names that both have, and that of all of both."""
        return _masses(one.names, other.names, self._names)

    def stems(self, one: Traits, other: Traits) -> tuple[Table, Table]:
        """Return the same of the beginnings of words."""
        return _masses(one.stems, other.stems, self._stems)


def _vectors(side: Traits) -> NDArray[np.float32]:
    assert side.vectors is not None
    return side.vectors


def _weights(
    one: Sequence[frozenset[str]], other: Sequence[frozenset[str]], *, lonely: float
) -> dict[str, float]:
    spread = [Counter(name for each in side for name in each) for side in (one, other)]
    total = len(one) + len(other)
    return {
        name: (1.0 if spread[0][name] and spread[1][name] else lonely)
        * math.log(total / (spread[0][name] + spread[1][name]))
        for name in spread[0].keys() | spread[1].keys()
    }


def _masses(
    one: Sequence[frozenset[str]],
    other: Sequence[frozenset[str]],
    weights: Mapping[str, float],
) -> tuple[Table, Table]:
    import numpy as np

    common = frozenset().union(*one) & frozenset().union(*other)
    column = {name: at for at, name in enumerate(sorted(common))}
    root = np.sqrt([weights[name] for name in column])
    tables, masses = [], []
    for side in (one, other):
        table = np.zeros((len(side), len(column)), dtype=np.float32)
        for row, names in enumerate(side):
            table[row, [column[name] for name in names & common]] = 1
        tables.append(table * root)
        masses.append([sum(weights[name] for name in names) for names in side])
    shared = np.asarray(tables[0] @ tables[1].T, dtype=np.float64)
    whole = np.array(masses[0])[:, None] + np.array(masses[1])[None]
    return shared, whole

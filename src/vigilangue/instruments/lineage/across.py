"""How like two paragraphs of different languages are: meaning, and what they name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from math import log
from typing import TYPE_CHECKING, NamedTuple

from vigilangue.core import Provision
from vigilangue.meaning import Encoder

from ..lemmas import alike
from .anchors import anchors
from .cutting import cut
from .offer import Offer

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

NEIGHBOURS = 4  # by which a paragraph's likeness to all is told
MIDDLE = 0.4  # likeness of two that are no more alike than others
BLIND = 0.25  # the same, where no encoder says what they mean
GAIN = 0.8  # of what they are more alike
FIRST = 0.2  # of what a paragraph means that its first piece tells
CLOSE = 0.7  # of how close they are, above what is usual of paragraphs on one subject
USUAL = 0.5
NAMED = 0.25  # what the same symbols, dates and numbers add
VERB = 0.04  # what the same lead verb adds, and another takes
ENOUGH = 2.0  # weight of what is named from which it counts in full


class Side(NamedTuple):
    """The paragraphs of one instrument, and their language."""

    provisions: Sequence[Provision]
    language: str | None


def offers(older: Side, newer: Side, encoder: Encoder | None) -> Iterator[Offer]:
    """Yield every pair of paragraphs with its likeness."""
    if not older.provisions or not newer.provisions:
        return
    meant = None if encoder is None else _meant(older, newer, encoder)
    named = _Named(older, newer)
    for a, one in enumerate(older.provisions):
        for b, other in enumerate(newer.provisions):
            likeness = BLIND if meant is None else MIDDLE + float(meant[a, b])
            likeness += NAMED * named.alike(a, b)
            if one.verbs and other.verbs:
                likeness += VERB if other.verbs[0] in alike(one.verbs[0]) else -VERB
            yield Offer(a, b, likeness)


def _meant(older: Side, newer: Side, encoder: Encoder) -> NDArray[np.float32]:
    """How close each pair is: by itself, and above those that either is closest to."""
    import numpy as np

    one, other = _vectors(older, encoder), _vectors(newer, encoder)
    near = (1 - FIRST) * (one.whole @ other.whole.T)
    near += FIRST * (one.opening @ other.opening.T)
    rows = np.sort(near, axis=1)[:, -NEIGHBOURS:].mean(axis=1, keepdims=True)
    columns = np.sort(near, axis=0)[-NEIGHBOURS:].mean(axis=0, keepdims=True)
    more = near - (rows + columns) / 2
    return np.asarray(GAIN * more + CLOSE * (near - USUAL), dtype=np.float32)


class _Vectors(NamedTuple):
    """A row for each paragraph: of its first piece, and the mean of all."""

    opening: NDArray[np.float32]
    whole: NDArray[np.float32]


def _vectors(side: Side, encoder: Encoder) -> _Vectors:
    import numpy as np

    pieces = [cut(p.text, side.language) for p in side.provisions]
    found = encoder([piece for each in pieces for piece in each])
    rows, openings, at = [], [], 0
    for each in pieces:
        openings.append(found[at])
        rows.append(found[at : at + len(each)].mean(axis=0))
        at += len(each)
    whole = np.stack(rows)
    lengths = np.linalg.norm(whole, axis=1, keepdims=True)
    whole /= np.where(lengths > 0, lengths, 1)
    return _Vectors(np.stack(openings), whole)


class _Named:
    """What the paragraphs of both name, the rarer the heavier."""

    def __init__(self, older: Side, newer: Side) -> None:
        self._olds = [anchors(p, older.language) for p in older.provisions]
        self._news = [anchors(p, newer.language) for p in newer.provisions]
        spread = Counter(name for each in (*self._olds, *self._news) for name in each)
        total = len(self._olds) + len(self._news)
        self._weights = {name: log(total / n) for name, n in spread.items()}

    def alike(self, older: int, newer: int) -> float:
        """1: they name the same; 0: nothing in common."""
        one, other = self._olds[older], self._news[newer]
        shared = sum(self._weights[name] for name in one & other)
        whole = sum(self._weights[n] for n in one) + sum(
            self._weights[n] for n in other
        )
        if not shared:
            return 0.0
        return 2 * shared / whole * min(1.0, shared / ENOUGH)

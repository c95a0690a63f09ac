"""Sets the paragraphs of two versions side by side: numbering, anchors, length."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product

from .likeness import Profile, likeness, profile, weights

GAP = 0.85  # what leaving a paragraph alone costs
JOIN = 0.35  # what joining two costs more than taking one
DOUBTED = 0.55  # likeness under which a pair is looked at again
ALONE = 0.8  # confidence that a paragraph has no counterpart
KEPT = 0.2  # likeness from which a pair in its place stays one, where none is better
SURE, MARGIN = 0.6, 0.15  # likeness of a pair that was moved, and over all others
NUMBERED = 0.5  # confidence of a pair that only its number makes
MANY = 2  # pairs out of whose order it is
Run = tuple[int, ...]  # places of paragraphs that stand together
STEPS = ((1, 1), (1, 0), (0, 1), (1, 2), (2, 1))
MOVED = 0.5  # likeness from which two that stand alone are one that was moved


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A paragraph as it is aligned: its id, number as printed, text; or a heading."""

    id: str
    number: str | None
    text: str
    heading: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Paragraphs that say the same; one side is empty where the other stands alone."""

    one: tuple[Unit, ...]
    other: tuple[Unit, ...]
    confidence: float


def align(
    one: Sequence[Unit], other: Sequence[Unit], languages: tuple[str, str]
) -> list[Link]:
    """Return the paragraphs of two versions as links, those that stand alone last."""
    kept = Likenesses(one, other, languages)
    crossing = _crossing(len(one), len(other), kept)
    apart = {i for i, _, _ in crossing}, {j for _, j, _ in crossing}
    rows = [i for i in range(len(one)) if i not in apart[0]]
    columns = [j for j in range(len(other)) if j not in apart[1]]
    found: list[tuple[Run, Run, float]] = [((i,), (j,), s) for i, j, s in crossing]
    doubted: list[tuple[Run, Run, float]] = []
    for mine, theirs in _path(rows, columns, kept):
        sure = kept.of(mine, theirs) if mine and theirs else 0.0
        (found if sure >= DOUBTED else doubted).append((mine, theirs, sure))
    lone = {i for mine, _, _ in doubted for i in mine}
    others = {j for _, theirs, _ in doubted for j in theirs}
    again = [((i,), (j,), sure) for i, j, sure in _moved(lone, others, kept)]
    places = [row for row in doubted if row[2] >= KEPT]
    numbered = [
        ((i,), (j,), NUMBERED)
        for i, j in product(sorted(lone), sorted(others))
        if one[i].number and one[i].id == other[j].id
    ]
    for mine, theirs, sure in (*again, *places, *numbered):
        if lone.issuperset(mine) and others.issuperset(theirs):
            found.append((mine, theirs, sure))
            lone.difference_update(mine)
            others.difference_update(theirs)
    found += [((i,), (), ALONE) for i in sorted(lone)]
    found += [((), (j,), ALONE) for j in sorted(others)]
    return [
        Link(
            one=tuple(one[i] for i in mine),
            other=tuple(other[j] for j in theirs),
            confidence=sure,
        )
        for mine, theirs, sure in found
    ]


def _crossing(
    rows: int, columns: int, kept: Likenesses
) -> list[tuple[int, int, float]]:
    """Pairs that are the best for each other by far, and out of the order of most."""
    table = [[kept.of((i,), (j,)) for j in range(columns)] for i in range(rows)]
    best = []
    for i, row in enumerate(table):
        if not row:
            break
        j = max(range(columns), key=row.__getitem__)
        rivals = [sure for at, sure in enumerate(row) if at != j]
        rivals += [table[at][j] for at in range(rows) if at != i]
        if row[j] >= SURE and row[j] - max(rivals, default=0.0) >= MARGIN:
            best.append((i, j, row[j]))
    crossed = {
        pair: sum((pair[0] - i) * (pair[1] - j) < 0 for i, j, _ in best)
        for pair in best
    }
    return [pair for pair in best if crossed[pair] >= MANY]


def _path(
    one: Sequence[int], other: Sequence[int], kept: Likenesses
) -> list[tuple[Run, Run]]:
    """The cheapest way through both (dynamic programming over 1-1, 1-2, 2-1, gaps)."""
    rows, columns = len(one) + 1, len(other) + 1
    cost = [[math.inf] * columns for _ in range(rows)]
    came = [[(0, 0)] * columns for _ in range(rows)]
    cost[0][0] = 0.0
    for i, j in product(range(rows), range(columns)):
        for di, dj in STEPS:
            if i < di or j < dj:
                continue
            step = GAP
            if di and dj:
                sure = kept.of(tuple(one[i - di : i]), tuple(other[j - dj : j]))
                step = 2 * (1 - sure) + JOIN * (di + dj - 2)
            if cost[i - di][j - dj] + step < cost[i][j]:
                cost[i][j], came[i][j] = cost[i - di][j - dj] + step, (di, dj)
    i, j = len(one), len(other)
    steps: list[tuple[Run, Run]] = []
    while i or j:
        di, dj = came[i][j]
        steps.append((tuple(one[i - di : i]), tuple(other[j - dj : j])))
        i, j = i - di, j - dj
    return steps[::-1]


def _moved(
    lone: Iterable[int], others: Iterable[int], kept: Likenesses
) -> list[tuple[int, int, float]]:
    """Those that stand alone and are most alike, the surest first."""
    ranked = ((kept.of((i,), (j,)), i, j) for i, j in product(lone, others))
    return [
        (i, j, sure) for sure, i, j in sorted(ranked, reverse=True) if sure >= MOVED
    ]


class Likenesses:
    """How alike runs of paragraphs are, each counted once."""

    def __init__(
        self, one: Sequence[Unit], other: Sequence[Unit], languages: tuple[str, str]
    ) -> None:
        """Take the paragraphs and the languages of the two."""
        self._sides = one, other
        self._languages = languages
        self._profiles: dict[tuple[int, Run], Profile] = {}
        alone = (
            [self._profile(side, (n,)) for n in range(len(units))]
            for side, units in enumerate(self._sides)
        )
        self._weights = weights(*alone)

    def of(self, mine: Run, theirs: Run) -> float:
        """Return how alike two runs of paragraphs are, 0 to 1."""
        one, other = self._profile(0, mine), self._profile(1, theirs)
        return likeness(one, other, self._weights)

    def _profile(self, side: int, run: Run) -> Profile:
        key = (side, run)
        if key not in self._profiles:
            units = [self._sides[side][n] for n in run]
            self._profiles[key] = profile(
                " ".join(unit.text for unit in units),
                self._languages[side],
                number=units[0].number,
                heading=all(unit.heading for unit in units),
            )
        return self._profiles[key]

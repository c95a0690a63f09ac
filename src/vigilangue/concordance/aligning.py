"""Sets the paragraphs of two versions side by side: numbering, anchors, length."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from .likeness import Profile, likeness, profile, weights

GAP = 0.9  # what leaving a paragraph alone costs
JOIN = 0.25  # what joining two costs more than taking one
DOUBTED = 0.6  # likeness under which a pair is looked at again
ALONE = 0.8  # confidence that a paragraph has no counterpart
KEPT = 0.35  # likeness from which a pair in its place stays one, where none is better
STEPS = ((1, 1), (1, 0), (0, 1), (1, 2), (2, 1))
MOVED = 0.6  # likeness from which two that stand alone are one that was moved


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
    links: list[Link] = []
    doubted: list[tuple[range, range, float]] = []
    lone: list[int] = []
    others: list[int] = []
    for mine, theirs in _path(len(one), len(other), kept):
        sure = kept.of(mine, theirs) if mine and theirs else 0.0
        if sure >= DOUBTED:
            links.append(_link(one, other, mine, theirs, sure))
        else:
            if mine and theirs:
                doubted.append((mine, theirs, sure))
            lone += mine
            others += theirs
    for i, j, sure in _moved(lone, others, kept):
        links.append(_link(one, other, range(i, i + 1), range(j, j + 1), sure))
        lone.remove(i)
        others.remove(j)
    for mine, theirs, sure in doubted:
        if sure >= KEPT and set(mine) <= set(lone) and set(theirs) <= set(others):
            links.append(_link(one, other, mine, theirs, sure))
            lone = [i for i in lone if i not in mine]
            others = [j for j in others if j not in theirs]
    none = range(0)
    links += [_link(one, other, range(i, i + 1), none, ALONE) for i in lone]
    links += [_link(one, other, none, range(j, j + 1), ALONE) for j in others]
    return links


def _link(
    one: Sequence[Unit], other: Sequence[Unit], mine: range, theirs: range, sure: float
) -> Link:
    return Link(
        one=tuple(one[i] for i in mine),
        other=tuple(other[j] for j in theirs),
        confidence=sure,
    )


def _path(rows: int, columns: int, kept: Likenesses) -> list[tuple[range, range]]:
    """The cheapest way through both (dynamic programming over 1-1, 1-2, 2-1, gaps)."""
    cost = [[math.inf] * (columns + 1) for _ in range(rows + 1)]
    came = [[(0, 0)] * (columns + 1) for _ in range(rows + 1)]
    cost[0][0] = 0.0
    for i, j in product(range(rows + 1), range(columns + 1)):
        for di, dj in STEPS:
            if i < di or j < dj:
                continue
            step = GAP
            if di and dj:
                sure = kept.of(range(i - di, i), range(j - dj, j))
                step = 2 * (1 - sure) + JOIN * (di + dj - 2)
            if cost[i - di][j - dj] + step < cost[i][j]:
                cost[i][j], came[i][j] = cost[i - di][j - dj] + step, (di, dj)
    i, j = rows, columns
    steps: list[tuple[range, range]] = []
    while i or j:
        di, dj = came[i][j]
        steps.append((range(i - di, i), range(j - dj, j)))
        i, j = i - di, j - dj
    return steps[::-1]


def _moved(
    lone: Sequence[int], others: Sequence[int], kept: Likenesses
) -> list[tuple[int, int, float]]:
    """Those that stand alone and are most alike, each once."""
    ranked = sorted(
        (
            (kept.of(range(i, i + 1), range(j, j + 1)), i, j)
            for i, j in product(lone, others)
        ),
        reverse=True,
    )
    taken: set[int] = set()
    there: set[int] = set()
    found = []
    for sure, i, j in ranked:
        if sure >= MOVED and i not in taken and j not in there:
            taken.add(i)
            there.add(j)
            found.append((i, j, sure))
    return found


class Likenesses:
    """How alike runs of paragraphs are, each counted once."""

    def __init__(
        self, one: Sequence[Unit], other: Sequence[Unit], languages: tuple[str, str]
    ) -> None:
        """Take the paragraphs and the languages of the two."""
        self._sides = one, other
        self._languages = languages
        self._profiles: dict[tuple[int, range], Profile] = {}
        alone = (
            [self._profile(side, range(n, n + 1)) for n in range(len(units))]
            for side, units in enumerate(self._sides)
        )
        self._weights = weights(*alone)

    def of(self, mine: range, theirs: range) -> float:
        """Return how alike two runs of paragraphs are, 0 to 1."""
        one, other = self._profile(0, mine), self._profile(1, theirs)
        return likeness(one, other, self._weights)

    def _profile(self, side: int, run: range) -> Profile:
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

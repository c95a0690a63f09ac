"""Sets the paragraphs of two versions side by side: numbering, anchors, meaning."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vigilangue.meaning import Encoder, covers

from .ground import Ground
from .odds import numbering, odds
from .path import TOGETHER, path
from .traits import Traits, Unit, runs, traits

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = ["Link", "Unit", "Version", "align", "linked", "version"]

MOVED = -2.0  # log odds from which two that stand alone are one that was moved
LEAST, MOST = 0.5, 0.99  # confidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Paragraphs that say the same; one side is empty where the other stands alone."""

    one: tuple[Unit, ...]
    other: tuple[Unit, ...]
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """The paragraphs of one version, and what they are recognized by."""

    language: str
    units: Sequence[Unit]
    traits: Traits


def version(
    units: Sequence[Unit], language: str, encoder: Callable[[], Encoder] | None
) -> Version:
    """Return a version, read once; ``encoder`` is called where it knows the language.

    Without it paragraphs are told by their numbers, what they name, their length.
    """
    known = encoder if covers(language) else None
    return Version(
        language=language, units=units, traits=traits(units, language, known)
    )


def align(
    one: Sequence[Unit],
    other: Sequence[Unit],
    languages: tuple[str, str],
    encoder: Callable[[], Encoder] | None = None,
) -> list[Link]:
    """Return the paragraphs of two versions as links, those that stand alone last.

    ``encoder`` is called where it knows both languages.
    """
    known = encoder if all(map(covers, languages)) else None
    return linked(
        version(one, languages[0], known), version(other, languages[1], known)
    )


def linked(first: Version, second: Version) -> list[Link]:
    """Return the paragraphs of two versions as links, those that stand alone last."""
    one, other = first.units, second.units
    mine, theirs = first.traits, second.traits
    ground = Ground(mine, theirs)
    said = odds(mine, theirs, ground)
    lists = {}
    for a, b in TOGETHER:
        runs_of = runs(mine, a), runs(theirs, b)
        table = odds(*runs_of, ground) + numbering(*runs_of, ground)
        lists[a, b] = table.tolist()
    found: list[Link] = []
    lone: tuple[list[int], list[int]] = [], []
    for left, right in path(len(one), len(other), lists):
        if left and right:
            sure = lists[len(left), len(right)][left.start][right.start]
            found.append(_link(one, other, left, right, _confidence(sure)))
        else:
            lone[0].extend(left)
            lone[1].extend(right)
    for i, j in _moved(*lone, said):
        found.append(_link(one, other, [i], [j], _confidence(said[i, j])))
        lone[0].remove(i)
        lone[1].remove(j)
    for i in lone[0]:
        sure = _confidence(-max(said[i], default=-math.inf))
        found.append(_link(one, other, [i], [], sure))
    for j in lone[1]:
        sure = _confidence(-max(said[:, j], default=-math.inf))
        found.append(_link(one, other, [], [j], sure))
    return found


def _moved(
    lone: Sequence[int], others: Sequence[int], said: NDArray[np.float64]
) -> list[tuple[int, int]]:
    """Those that stand alone and are likelier the same than any other is with either.

    Their numbers say nothing: what is moved takes another.
    """
    return [
        (i, j)
        for i in lone
        for j in others
        if said[i, j] >= MOVED and said[i, j] >= max(*said[i], *said[:, j])
    ]


def _confidence(log_odds: float) -> float:
    if log_odds <= 0:
        return LEAST
    return min(MOST, max(LEAST, 1 / (1 + math.exp(-log_odds))))


def _link(
    one: Sequence[Unit],
    other: Sequence[Unit],
    mine: Sequence[int],
    theirs: Sequence[int],
    confidence: float,
) -> Link:
    return Link(
        one=tuple(one[i] for i in mine),
        other=tuple(other[j] for j in theirs),
        confidence=confidence,
    )

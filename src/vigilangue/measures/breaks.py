"""Whether a version follows its reference block by block and then stops."""

from __future__ import annotations

from collections.abc import Sequence
from math import log
from typing import NamedTuple

LONGEST = 240  # blocks compared: a longer page is compared by its beginning
GAP = 0.6  # cost of a block that the other side lacks
CLOSE = 0.30  # mean cost of a block, up to which one page follows the other
TAIL = 0.22  # of the reference, how much must be missing at the end
FEWEST = 4  # blocks of the version


class Shape(NamedTuple):
    """A block of main content: its kind (``h2``, ``p`` …) and its characters."""

    kind: str
    characters: int


def breaks_off(
    version: Sequence[Shape], reference: Sequence[Shape], growth: float
) -> int | None:
    """Return the block of the reference after which the version stops, or None.

    ``growth`` is ln(length in the version's language / length in the reference's).
    The whole version is aligned with a beginning of the reference (blocks of like kind
    and length match; a block that the other lacks costs `GAP`); it breaks off where
    it follows closely and a good part of the reference is left over.
    """
    a, b = version[:LONGEST], reference[: 2 * LONGEST]
    if len(a) < FEWEST or len(b) <= len(a):
        return None
    row = [GAP * j for j in range(len(b) + 1)]
    for block in a:
        left = row[0] + GAP
        fresh = [left]
        for j, other in enumerate(b):
            left = min(
                left + GAP, row[j + 1] + GAP, row[j] + _cost(block, other, growth)
            )
            fresh.append(left)
        row = fresh
    end = min(range(len(row)), key=lambda j: (row[j], j))
    if row[end] > CLOSE * len(a):
        return None
    whole = sum(s.characters for s in reference)
    rest = whole - sum(s.characters for s in reference[:end])
    return end if rest >= TAIL * whole else None


def _cost(a: Shape, b: Shape, growth: float) -> float:
    apart = abs(log(max(1, a.characters)) - log(max(1, b.characters)) - growth)
    return min(1.0, apart / 1.5) + (0.0 if a.kind == b.kind else 0.5)

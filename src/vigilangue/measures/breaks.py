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
AFTER = 3  # blocks that may stand after the break: dates, links, comments


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
    it follows closely and a good part of the reference is left over; a few blocks may
    stand after the break, as they do at the end of the reference.
    """
    a, b = version[:LONGEST], reference[: 2 * LONGEST]
    if len(a) < FEWEST or len(b) <= len(a):
        return None
    row = [GAP * j for j in range(len(b) + 1)]
    rows = []
    for block in a:
        left = row[0] + GAP
        fresh = [left]
        for j, other in enumerate(b):
            left = min(
                left + GAP, row[j + 1] + GAP, row[j] + _cost(block, other, growth)
            )
            fresh.append(left)
        row = fresh
        rows.append(row)
    for after in range(min(AFTER, len(a) - FEWEST) + 1):
        end = _stops(rows[len(a) - 1 - after], len(a) - after, reference, after)
        if end is not None:
            return end
    return None


def _stops(
    row: Sequence[float], blocks: int, reference: Sequence[Shape], after: int
) -> int | None:
    """Return where some blocks stop in the reference, of whose end ``after`` remain."""
    end = min(range(len(row)), key=lambda j: (row[j], j))
    if row[end] > CLOSE * blocks:
        return None
    whole = sum(s.characters for s in reference)
    missing = reference[end : len(reference) - after]
    lost = sum(s.characters for s in missing)
    return end if lost >= TAIL * whole else None


def _cost(a: Shape, b: Shape, growth: float) -> float:
    apart = abs(log(max(1, a.characters)) - log(max(1, b.characters)) - growth)
    return min(1.0, apart / 1.5) + (0.0 if a.kind == b.kind else 0.5)

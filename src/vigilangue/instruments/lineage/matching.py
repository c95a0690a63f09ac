"""Which paragraph belongs to which: the likest first, the order of both held to."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from .offer import Offer


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How a likeness is to be taken; it differs with what it was computed from.

    From ``sure`` on, with ``clear`` above the next best, a pair needs no context;
    under ``least`` (``alone``: where both are all that is left between two pairs)
    there is none. ``order`` is what keeping the order adds, and breaking it takes.
    """

    sure: float
    clear: float
    least: float
    alone: float
    order: float


class Place(NamedTuple):
    """Where a paragraph stands: its part ("": cannot tell), its level, its parent."""

    part: str
    level: int
    parent: int | None = None


class Pair(NamedTuple):
    """Two paragraphs that belong together; ``likeness`` with what the order adds."""

    older: int
    newer: int
    likeness: float


ELSEWHERE = 0.25  # taken off where the two stand in different parts
OTHER_LEVEL = 0.12  # taken off where one is a paragraph and one stands below one
FAR = 8  # places out of order that count in full
FAMILY = 0.1  # added where the parents belong together, taken off where they do not


def matched(
    offers: Iterable[Offer],
    older: Sequence[Place],
    newer: Sequence[Place],
    manner: Manner,
) -> list[Pair]:
    """Return the pairs, each paragraph in one at most, in the newer order."""
    weighed = [_placed(o, older[o.older], newer[o.newer]) for o in offers]
    chosen: dict[int, Pair] = {}
    deepest = max((p.level for p in (*older, *newer)), default=0)
    for level in range(1, deepest + 1):
        here = [
            _related(o, older[o.older], newer[o.newer], chosen)
            for o in weighed
            if max(older[o.older].level, newer[o.newer].level) == level
        ]
        _level(here, chosen, manner)
    pairs = sorted(chosen.values(), key=lambda p: p.newer)
    return [*pairs, *_alone(weighed, pairs, older, newer, manner)]


def _placed(offer: Offer, one: Place, other: Place) -> Offer:
    apart = bool(one.part and other.part) and one.part != other.part
    less = ELSEWHERE * apart
    less += OTHER_LEVEL * (one.level != other.level)
    return offer._replace(likeness=offer.likeness - less)


def _related(offer: Offer, one: Place, other: Place, chosen: dict[int, Pair]) -> Offer:
    if one.parent is None or other.parent is None:
        return offer
    above = chosen.get(one.parent)
    more = FAMILY if above is not None and above.newer == other.parent else -FAMILY
    return offer._replace(likeness=offer.likeness + more)


def _level(offers: list[Offer], chosen: dict[int, Pair], manner: Manner) -> None:
    """Choose among the offers of a level: first the sure ones, then by their order."""
    taken = {pair.newer for pair in chosen.values()}
    for offer in _sure(offers, manner):
        if offer.older not in chosen and offer.newer not in taken:
            chosen[offer.older] = Pair(*offer[:3])
            taken.add(offer.newer)
    ranks = _Order(chosen.values())
    ranked = [
        o._replace(likeness=o.likeness + manner.order * ranks.kept(o)) for o in offers
    ]
    for offer in sorted(ranked, key=lambda o: (-o.likeness, o.older, o.newer)):
        if offer.likeness < manner.least:
            break
        if offer.older not in chosen and offer.newer not in taken:
            chosen[offer.older] = Pair(*offer[:3])
            taken.add(offer.newer)


def _sure(offers: Sequence[Offer], manner: Manner) -> list[Offer]:
    """The offers that either side prefers clearly to all others."""
    best: dict[tuple[str, int], list[float]] = defaultdict(list)
    for o in offers:
        best["older", o.older].append(o.likeness)
        best["newer", o.newer].append(o.likeness)
    second = {side: sorted([0.0, *seen])[-2:] for side, seen in best.items()}
    found = []
    for o in offers:
        rivals = [second["older", o.older], second["newer", o.newer]]
        first = all(o.likeness >= max(r) for r in rivals)
        clear = all(max(r) - min(r) >= manner.clear for r in rivals)
        if first and clear and o.likeness >= manner.sure:
            found.append(o)
    return sorted(found, key=lambda o: (-o.likeness, o.older, o.newer))


class _Order:
    """Where the pairs lie that are sure."""

    def __init__(self, pairs: Iterable[Pair]) -> None:
        self._pairs = sorted((p.older, p.newer) for p in pairs)

    def kept(self, offer: Offer) -> float:
        """1 where it lies between the pairs beside it; the less, the farther off."""
        if not self._pairs:
            return 0.0
        at = bisect_left(self._pairs, (offer.older, -1))
        before = self._pairs[at - 1] if at else None
        after = next((p for p in self._pairs[at:] if p[0] > offer.older), None)
        off = [
            abs(offer.newer - offer.older - (p[1] - p[0])) - abs(offer.older - p[0])
            for p in (before, after)
            if p is not None
        ]
        fits = (before is None or before[1] < offer.newer) and (
            after is None or offer.newer < after[1]
        )
        return 1.0 if fits else -min(1.0, max(0, min(off)) / FAR)


def _alone(
    offers: Iterable[Offer],
    pairs: Sequence[Pair],
    older: Sequence[Place],
    newer: Sequence[Place],
    manner: Manner,
) -> list[Pair]:
    """Pairs of the two that alone are left between neighbours that are paired."""
    forth = {p.older: p.newer for p in pairs}
    back = {p.newer for p in pairs}
    found = []
    for o in offers:
        if o.older in forth or o.newer in back or o.likeness < manner.alone:
            continue
        if older[o.older].part != newer[o.newer].part:
            continue
        before = forth.get(o.older - 1) == o.newer - 1
        after = forth.get(o.older + 1) == o.newer + 1
        if before and after:
            found.append(Pair(*o[:3]))
    return found

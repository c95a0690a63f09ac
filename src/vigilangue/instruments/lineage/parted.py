"""Paragraphs that were merged into one, or parts of one that was split."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from .matching import Pair
from .offer import Offer

WHOLE = 0.75  # of a paragraph that must stand in the other
SHORTEST = 8  # words of one that is looked for in another


def parted(
    offers: Iterable[Offer],
    pairs: Sequence[Pair],
    older: Sequence[list[str]],
    newer: Sequence[list[str]],
) -> Iterator[Pair]:
    """Yield more pairs: of what was left alone, with what holds nearly all of it."""
    forth, back = {p.older for p in pairs}, {p.newer for p in pairs}
    best: dict[tuple[str, int], tuple[float, Offer]] = {}
    for o in offers:
        merged = o.older not in forth and o.newer in back
        split = o.newer not in back and o.older in forth
        if merged and len(older[o.older]) >= SHORTEST and o.kept >= WHOLE:
            _better(best, ("older", o.older), o.kept, o)
        if split and len(newer[o.newer]) >= SHORTEST and o.held >= WHOLE:
            _better(best, ("newer", o.newer), o.held, o)
    for share, o in best.values():
        yield Pair(o.older, o.newer, share * WHOLE)


def _better(
    best: dict[tuple[str, int], tuple[float, Offer]],
    key: tuple[str, int],
    share: float,
    offer: Offer,
) -> None:
    if key not in best or share > best[key][0]:
        best[key] = (share, offer)

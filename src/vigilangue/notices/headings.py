"""What the headings of a notice are about, and what they say of all their items."""

from __future__ import annotations

import re

from vigilangue.core.notice import Need

from .lexicon import Lexicon
from .parts import Part

BULLET = re.compile(r"^(?:[-–•*·▪●○◦➢✓]+|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+")


def about(folded: str, lexicon: Lexicon, *, loosely: bool) -> Part | None:
    """Return what a heading is about; ``loosely`` where it may hold other words."""
    bare = BULLET.sub("", folded).strip(" :*#_.-–")
    found = lexicon.headings.find(bare)
    if not found:
        return None
    covered = sum(c.end - c.start for c in found)
    if covered * 3 < len(bare) * 2 and not loosely:
        return None
    kinds = {cue.kind for cue in found}
    return next((part for part in Part if part.value in kinds), None)


def lead(folded: str, lexicon: Lexicon) -> Need | None:
    """Return how much that is needed which a heading leads in.

    Of "the ideal candidate" nothing follows: those are words of a heading.
    """
    fixed = [
        cue
        for cue in lexicon.headings.find(folded)
        if cue.kind == Part.CONDITIONS.value and " " in folded[cue.start : cue.end]
    ]
    for cue in lexicon.cues.find(folded):
        kind, _, value = cue.kind.partition(".")
        if any(f.start <= cue.start and cue.end <= f.end for f in fixed):
            continue
        if kind in ("need", "lead", "tail") and value != "denied":
            return Need(value)
    return None


def post(folded: str, lexicon: Lexicon) -> bool:
    """Whether a heading opens one of several posts: "Position 2: Driver"."""
    found = lexicon.headings.find(folded)
    return bool(found) and found[0].kind == "posts" and found[0].start == 0

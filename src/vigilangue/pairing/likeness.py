"""Pairs pages by what they hold, where neither addresses nor declared links do."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import dataclass

from vigilangue.meaning import Encoder

from .matching import Candidate, Matching, Pair
from .places import Places
from .titles import Titles
from .traits import Traits

MOST = 20_000  # pages compared; of a larger site the rest stays unpaired


@dataclass(frozen=True, slots=True, kw_only=True)
class Matches:
    """The pairs found.

    ``left_out`` counts the pages that were not compared, or not by their titles,
    because there were too many.
    """

    pairs: tuple[Pair, ...] = ()
    left_out: int = 0


def match(
    candidates: Sequence[Candidate],
    *,
    known: Iterable[tuple[str, str]] = (),
    familiar: Sequence[tuple[str, Traits]] = (),
    encoder: Callable[[], Encoder] | None = None,
    settled: Container[int] = (),
) -> Matches:
    """Return which candidates are versions of one work: mutual best, else nothing.

    ``known`` are addresses of pairs found otherwise, from which folders that answer to
    each other are learned; ``familiar`` are other pages (language, traits), from which
    it is seen what is common on the site; ``encoder`` is called only where titles must
    be compared (None: never), and not for the pages in ``settled``.
    """
    kept = candidates[:MOST]
    left_out = len(candidates) - len(kept)
    matching = Matching(kept, familiar, Places(known))
    pairs = list(matching.step(None))
    if encoder is not None:
        lacking = (t for t in matching.lacking() if t[0] not in settled)
        titles = Titles.of(lacking, encoder)
        left_out += titles.left_out
        pairs += matching.step(titles)
    return Matches(pairs=tuple(pairs), left_out=left_out)

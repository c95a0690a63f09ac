"""What stands around the evidence in a passage, and where in it the evidence is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from . import digits

LONGEST = 240  # characters of an excerpt
BEFORE = 60  # of them at most before the first evidence
ELLIPSIS = "…"


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """A part of a passage in which some ranges of characters are marked, in order."""

    text: str
    marks: tuple[tuple[int, int], ...]


def excerpt(text: str, evidence: Sequence[str]) -> Excerpt:
    """Return a part of a passage with its evidence marked, where that stands in it."""
    found = sorted(_found(text, evidence))
    start = max(0, found[0][0] - BEFORE) if found else 0
    if start:
        start = text.find(" ", start, found[0][0]) + 1 or start
    end = min(len(text), start + LONGEST)
    before = ELLIPSIS if start else ""
    after = ELLIPSIS if end < len(text) else ""
    moved = len(before) - start
    return Excerpt(
        text=before + text[start:end] + after,
        marks=tuple((a + moved, b + moved) for a, b in found if b <= end),
    )


def _found(text: str, evidence: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where each quote stands, after the one before it; whole passages are no mark."""
    plain = digits.plain(text)
    among = plain if len(plain) == len(text) else text
    at = 0
    for quote in evidence:
        start = among.find(quote, at)
        if start >= 0 and quote and len(quote) < len(text) / 2:
            yield start, start + len(quote)
            at = start + len(quote)

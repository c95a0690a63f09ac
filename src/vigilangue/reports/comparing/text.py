"""Text for people: each difference side by side, what differs marked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from vigilangue.concordance.comparison import Compared, Comparison
from vigilangue.concordance.excerpts import Excerpt

from .. import shown
from ..words import Words, words
from .columns import Cell, beside
from .setting import Setting

OPEN, CLOSE = "⟦", "⟧"


def write(comparison: Comparison, out: TextIO, setting: Setting) -> None:
    """Write each verdict as a small block, and how many there are."""
    said = words(setting.language)
    if comparison.original:
        original = said("compare_original", language=comparison.original)
        out.write(f"{original}\n\n")
    for verdict in comparison.verdicts:
        for line in _block(verdict, setting.width, said):
            out.write(f"{line}\n")
        out.write("\n")
    counted = sum(not verdict.trial for verdict in comparison.verdicts)
    trial = len(comparison.verdicts) - counted
    key = {0: "compare_none", 1: "compare_one"}.get(counted, "compare_many")
    first, others = comparison.languages[0], ", ".join(comparison.languages[1:])
    more = said("compare_trial", n=trial) if trial else ""
    out.write(f"{said(key, n=counted, first=first, others=others)}{more}\n")


def _block(verdict: Compared, width: int, said: Words) -> Iterator[str]:
    trial = f" ({said('trial_mark')})" if verdict.trial else ""
    because, _ = said.reason(verdict.because)
    yield f"{verdict.difference}{trial}: {shown.text(because)}"
    cells = [
        Cell(tag, _head(verdict, tag, said), _quoted(verdict, tag, said))
        for tag in verdict.places
    ]
    yield from beside(cells, width)


def _head(verdict: Compared, tag: str, said: Words) -> str:
    place = verdict.places[tag]
    where = said("state_missing") if place is None else str(place)
    look = f"  <- {said('compare_look')}" if tag in verdict.at_fault else ""
    return f"{tag} {where}{look}"


def _quoted(verdict: Compared, tag: str, said: Words) -> str:
    excerpt = verdict.excerpts.get(tag)
    if excerpt is None or verdict.places[tag] is None:
        return said("compare_nothing")
    return shown.text(_marked(excerpt))


def _marked(excerpt: Excerpt) -> str:
    text = excerpt.text
    for start, end in reversed(excerpt.marks):
        text = f"{text[:start]}{OPEN}{text[start:end]}{CLOSE}{text[end:]}"
    return text

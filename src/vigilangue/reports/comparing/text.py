"""Text for people: each difference side by side, what differs marked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from vigilangue.concordance.comparison import Compared, Comparison
from vigilangue.concordance.excerpts import Excerpt

from .. import shown
from .columns import Cell, beside
from .setting import Setting

OPEN, CLOSE = "⟦", "⟧"
NOTHING = "(nothing)"
LOOK = "look here"


def write(comparison: Comparison, out: TextIO, setting: Setting) -> None:
    """Write each verdict as a small block, and how many there are."""
    if comparison.original:
        out.write(f"original: {comparison.original}, as a masthead says\n\n")
    for verdict in comparison.verdicts:
        for line in _block(verdict, setting.width):
            out.write(f"{line}\n")
        out.write("\n")
    counted = sum(not verdict.trial for verdict in comparison.verdicts)
    trial = len(comparison.verdicts) - counted
    against = ", ".join(comparison.languages[1:])
    found = f"{counted} difference{'s' * (counted > 1)}" if counted else "no difference"
    more = f" ({trial} more in trial)" if trial else ""
    out.write(f"{found} between {comparison.languages[0]} and {against}{more}\n")


def _block(verdict: Compared, width: int) -> Iterator[str]:
    trial = " (in trial)" if verdict.trial else ""
    yield f"{verdict.difference}{trial}: {shown.text(verdict.because)}"
    cells = [
        Cell(tag, _head(verdict, tag), _said(verdict, tag)) for tag in verdict.places
    ]
    yield from beside(cells, width)


def _head(verdict: Compared, tag: str) -> str:
    place = verdict.places[tag]
    where = "missing" if place is None else str(place)
    look = f"  <- {LOOK}" if tag in verdict.at_fault else ""
    return f"{tag} {where}{look}"


def _said(verdict: Compared, tag: str) -> str:
    excerpt = verdict.excerpts.get(tag)
    if excerpt is None or verdict.places[tag] is None:
        return NOTHING
    return shown.text(_marked(excerpt))


def _marked(excerpt: Excerpt) -> str:
    text = excerpt.text
    for start, end in reversed(excerpt.marks):
        text = f"{text[:start]}{OPEN}{text[start:end]}{CLOSE}{text[end:]}"
    return text

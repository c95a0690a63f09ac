"""The words of a passage, with those marked that a finding is about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from vigilangue.app.versions import Beside, Row
from vigilangue.concordance import Difference
from vigilangue.concordance.comparison import Compared
from vigilangue.core import Provision

# Findings about a passage as a whole: none of its words is to blame.
WHOLE = frozenset(
    {
        Difference.MISSING,
        Difference.UNTRANSLATED,
        Difference.WRONG_LANGUAGE,
        Difference.TRUNCATED,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Some of a text; ``marked`` where a finding is about these words."""

    text: str
    marked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A paragraph in pieces."""

    provision: Provision
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A row as it is shown: what stands in each version, and the findings."""

    cells: tuple[tuple[Shown, ...], ...]
    findings: tuple[Compared, ...]


def lines(beside: Beside) -> Iterator[Line]:
    """Yield the rows as they are shown."""
    for row in beside.rows:
        yield Line(
            cells=tuple(
                tuple(_shown(each, side.language, row) for each in cell)
                for side, cell in zip(beside.sides, row.cells, strict=True)
            ),
            findings=row.findings,
        )


def _shown(provision: Provision, language: str, row: Row) -> Shown:
    about = (f for f in row.findings if f.difference not in WHOLE)
    quotes = chain.from_iterable(f.evidence.get(language, ()) for f in about)
    spans = sorted(set(_spans(provision.text, [q for q in quotes if q])))
    pieces, last = [], 0
    for start, end in spans:
        if start >= last:
            pieces.append(Piece(text=provision.text[last:start]))
            pieces.append(Piece(text=provision.text[start:end], marked=True))
            last = end
    pieces.append(Piece(text=provision.text[last:]))
    return Shown(provision=provision, pieces=tuple(p for p in pieces if p.text))


def _spans(text: str, quotes: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where the quotes stand, not inside a longer figure or word."""
    for quote in quotes:
        start = text.find(quote)
        while start >= 0:
            end = start + len(quote)
            before, after = text[start - 1 : start], text[end : end + 1]
            if not (_joined(before, quote[0]) or _joined(quote[-1], after)):
                yield start, end
                break
            start = text.find(quote, start + 1)


def _joined(one: str, other: str) -> bool:
    """Tell whether two characters are of one figure, or of one Latin word."""
    if not one or not other:
        return False
    return (one.isdecimal() and other.isdecimal()) or (
        one.isascii() and other.isascii() and one.isalpha() and other.isalpha()
    )

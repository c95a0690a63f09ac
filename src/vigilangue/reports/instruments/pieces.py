"""A text cut where something is cited in it, and where the mark of a note stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from vigilangue.core import Citation, Provision


class Marked(NamedTuple):
    """The mark of a note, by its number."""

    number: str


Piece = str | Citation | Marked


def pieces(provision: Provision) -> Iterator[Piece]:
    """Yield the text of a provision in pieces, with its marks; see `cited`.

    Marks whose place is not known stand at the end.
    """
    yield from cited(provision.text, provision.citations)
    yield from (Marked(number) for number in provision.footnotes)


def cited(text: str, citations: Sequence[Citation]) -> Iterator[str | Citation]:
    """Yield a text in pieces: what is cited as the Citation whose words it holds.

    Nothing is left out or said twice: of citations that overlap, the first counts.
    """
    at = 0
    for citation in sorted(citations, key=lambda c: c.start):
        end = citation.start + len(citation.text)
        if citation.start < at or text[citation.start : end] != citation.text:
            continue
        if not citation.text:
            continue
        if citation.start > at:
            yield text[at : citation.start]
        yield citation
        at = end
    if at < len(text):
        yield text[at:]

"""A text cut where something is cited in it, and where the mark of a note stands."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from operator import itemgetter
from typing import NamedTuple

from vigilangue.core import Citation, Provision


class Marked(NamedTuple):
    """The mark of a note, by its number."""

    number: str


Piece = str | Citation | Marked


def pieces(provision: Provision) -> Iterator[Piece]:
    """Yield the text of a provision in pieces, with its marks; see `cited`.

    A mark within what is cited stands behind it, one without a place at the end.
    """
    end = len(provision.text)
    places = zip_longest(provision.footnotes, provision.marks, fillvalue=end)
    marks = deque(sorted(((int(at), str(n)) for n, at in places), key=itemgetter(0)))
    at = 0
    for piece in cited(provision.text, provision.citations):
        if isinstance(piece, Citation):
            yield from _before(marks, at)
            yield piece
            at += len(piece.text)
            continue
        start, stop = at, at + len(piece)
        while marks and marks[0][0] < stop:
            place, number = marks.popleft()
            if place > at:
                yield piece[at - start : place - start]
                at = place
            yield Marked(number)
        if at < stop:
            yield piece[at - start :]
        at = stop
    yield from _before(marks, end)


def _before(marks: deque[tuple[int, str]], at: int) -> Iterator[Marked]:
    while marks and marks[0][0] <= at:
        yield Marked(marks.popleft()[1])


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

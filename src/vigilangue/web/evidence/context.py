"""A quote in its place in the captured page: what stands before and after it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from vigilangue.core import Capture
from vigilangue.documents import read
from vigilangue.documents.charset import decode

from .quoting import within

AROUND = 240  # characters shown on either side
LINES = 3  # of what stands before
LONGEST = 2_000_000  # characters of a page in which a quote is sought


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A quote as it was found; ``source`` tells that it stands in the mark-up only.

    ``begun`` and ``ended`` tell that the text goes on before and after what is shown.
    """

    before: str
    words: str
    after: str
    source: bool
    begun: bool
    ended: bool


def placed(capture: Capture, quote: str) -> Place | None:
    """Return where a quote stands in a page: in its text, else in its mark-up."""
    for source, text in enumerate(_texts(capture)):
        if found := within(text, quote):
            return _place(text, *found, bool(source))
    return None


def _texts(capture: Capture) -> Iterator[str]:
    content_type = capture.headers.get("content-type", "")
    document = read(capture.body, content_type)
    yield "\n".join(block.text for block in document.blocks)
    yield decode(capture.body, content_type)[0][:LONGEST]


def _place(text: str, start: int, end: int, source: bool) -> Place:
    first, last = max(0, start - AROUND), min(len(text), end + AROUND)
    # A menu is many short lines: of what stands before, the last few say where it is.
    few = "\n".join(text[first:start].split("\n")[-LINES:])
    first = start - len(few)
    return Place(
        before=text[first:start],
        words=text[start:end],
        after=text[end:last],
        source=source,
        begun=first > 0,
        ended=last < len(text),
    )

"""The main text of a captured page, with its passages in another language marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from vigilangue.collecting import evidence as files
from vigilangue.core import EvidenceLost, Passage
from vigilangue.documents import Block, read
from vigilangue.language import content
from vigilangue.language.passages import LINE
from vigilangue.reports import shown
from vigilangue.store.queries.evidence import Kept

from .captures import file_of

CHARACTERS = 4_000  # of the text that are shown, marked passages besides
MARKED = 12_000  # characters of marked passages that are shown
HEADING = "h"  # how the kinds of headings begin


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A block; ``foreign`` is its language where it is not that of the page.

    ``heading`` tells a heading, ``gap`` that text before it is left out.
    """

    text: str
    heading: bool
    foreign: str | None
    gap: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MainText:
    """What is shown of a page; ``whole`` is false where its end is left out.

    ``lost`` tells that nothing can be: the bytes are not there, or not those recorded.
    """

    pieces: tuple[Piece, ...] = ()
    whole: bool = True
    lost: bool = False

    @property
    def marked(self) -> int:
        """The number, from 1, of the first piece in another language; 0 for none."""
        foreign = (n for n, piece in enumerate(self.pieces, 1) if piece.foreign)
        return next(foreign, 0)


def main_text(kept: Kept, passages: Sequence[Passage]) -> MainText:
    """Return the main text of a capture, the passages that were read in it marked.

    The furniture of the site is known only to the audit: some of it may be shown.
    """
    try:
        capture = files.fetch(file_of(kept), kept.offset, digest=kept.digest)
    except EvidenceLost:
        return MainText(lost=True)
    document = read(capture.body, capture.headers.get("content-type", ""))
    return bounded(mark(content.main(document, ()), passages))


def mark(
    blocks: Iterable[Block], passages: Iterable[Passage]
) -> Iterator[tuple[Block, str | None]]:
    """Yield each block with the language of the passage it belongs to, if any.

    A passage is a run of blocks joined by spaces, in the order of the page; between
    them there may be others that were left out when it was read.
    """
    waiting = list(passages)
    rest, language = "", None
    for block in blocks:
        said = block.text
        if len(said) < LINE:
            yield block, None
        elif rest.startswith(said):
            rest = rest[len(said) :].lstrip()
            yield block, language
        elif begun := next((p for p in waiting if p.text.startswith(said)), None):
            waiting.remove(begun)
            rest, language = begun.text[len(said) :].lstrip(), begun.language
            yield block, language
        else:
            yield block, None


def bounded(marked: Iterable[tuple[Block, str | None]]) -> MainText:
    """Return what is shown of marked blocks: the beginning, and what is foreign."""
    left = {False: CHARACTERS, True: MARKED}
    pieces: list[Piece] = []
    gap = False
    for block, language in marked:
        foreign = language is not None
        if left[foreign] <= 0:
            gap = True
            continue
        text = shown.text(block.text[: left[foreign]])
        left[foreign] -= len(block.text)
        heading = block.kind.startswith(HEADING)
        pieces.append(Piece(text=text, heading=heading, foreign=language, gap=gap))
        gap = left[foreign] < 0
    return MainText(pieces=tuple(pieces), whole=not gap)

"""The second look at a page, once the site is known: language, passages, size."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from vigilangue.connectors import soft_missing
from vigilangue.core import Passage
from vigilangue.core.expression import Part
from vigilangue.documents import Block
from vigilangue.language import cld, content, tags
from vigilangue.language.passages import passages
from vigilangue.language.reading import UNREAD, Reading

from . import beside
from .look import Kept
from .packing import columns, pack
from .site import Site

QUOTED = 200
FIRST = 8  # blocks among which the quote begins
# Characters of running text, or of all text (a page may be a list of links), under
# which a page has no main content to judge.
LEAST, LISTED = 40, 200
# Scripts without spaces between words: two characters count as one.
UNSPACED = frozenset({"zh", "ja", "th", "lo", "km", "my", "bo", "dz"})


class Weighed(NamedTuple):
    """A page as judged: its language, size, shape, and passages in other languages.

    ``content`` is false where there is no main content to read, or where it is that
    of the ``front`` page; ``absent`` where the page says that it is not there.
    ``linked`` is the share of the content in links, ``title`` without the site's name;
    ``shape`` holds the kinds of its blocks, and their characters.
    """

    language: str | None
    confidence: float
    words: int
    characters: int
    content: bool
    absent: bool
    front: bool
    linked: float
    title: beside.Title
    footer: Part | None
    passages: tuple[Passage, ...]
    shape: tuple[tuple[str | int, ...], ...]
    quote: str


class Row(NamedTuple):
    """A weighed page: its number, what is counted, and the rest packed."""

    page: int
    language: str | None
    characters: int
    packed: bytes


def weigh(site: Site, task: tuple[int, bytes, bytes]) -> Row:
    """Return a page weighed; ``task`` is its number and what was kept of it."""
    page, *packed = task
    kept = Kept.read(*packed)
    blocks = content.own(kept.blocks, site.furniture)
    running = content.prose(blocks)
    there = _enough(running, LEAST) or _enough(blocks, LISTED)
    reading = _read(kept, blocks, site) if there else UNREAD
    absent = soft_missing.missing(kept.title, blocks, reading.language) is True
    front = not absent and _is_front(page, blocks, site)
    if absent or front:
        there, reading = False, UNREAD
    foreign: tuple[Passage, ...] = ()
    if reading.language is not None:
        foreign = tuple(passages(running, reading.language, site.languages))
    text = " ".join(b.text for b in blocks)
    size = sum(len(b.text) for b in blocks)
    unspaced = tags.primary(reading.language or "") in UNSPACED
    weighed = Weighed(
        language=reading.language,
        confidence=round(reading.confidence, 3),
        words=len(text) // 2 if unspaced else text.count(" ") + bool(text),
        characters=size,
        content=there,
        absent=absent,
        front=front,
        linked=round(sum(b.linked for b in blocks) / (size or 1), 3),
        title=beside.title(kept, site),
        footer=beside.footer(kept, site, reading.language),
        passages=foreign,
        shape=columns((b.kind, len(b.text)) for b in blocks),
        quote=_quote(running, reading.language),
    )
    return Row(page, weighed.language, weighed.characters, pack(tuple(weighed)))


def _read(kept: Kept, blocks: Sequence[Block], site: Site) -> Reading:
    """Read the language again, unless there is no other text and no doubt."""
    same = blocks == content.own(kept.blocks, frozenset())
    if same and content.settled(kept.draft, site.languages):
        return kept.draft
    return content.read(blocks, kept.title, site.languages)


def _enough(blocks: Sequence[Block], least: int) -> bool:
    return sum(len(b.text) for b in blocks) >= least


def _is_front(page: int, blocks: Sequence[Block], site: Site) -> bool:
    """Tell whether a page shows a front page in place of its own content."""
    if not site.fronts or page in site.fronts:
        return False
    mine = soft_missing.content_print(blocks)
    return any(soft_missing.in_place_of(mine, front) for front in site.fronts.values())


def _quote(running: Sequence[Block], language: str | None) -> str:
    """Return the beginning of the text that shows in which language it is."""
    start = next(
        (
            at
            for at, block in enumerate(running[:FIRST])
            if tags.same(cld.guess(block.text).language, language)
        ),
        0,
    )
    return " ".join(b.text for b in running[start : start + 4])[:QUOTED]

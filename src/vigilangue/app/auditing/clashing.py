"""What a version states otherwise than another: figures and dates that clash."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from vigilangue import concordance
from vigilangue.concordance import Difference, Finding
from vigilangue.core.expression import QUOTED, Clash, Held
from vigilangue.documents import Block
from vigilangue.language import content

from .following import DIGITS, Link, figures, growth, links, off
from .packing import unpack_blocks
from .weigh import UNSPACED

CLOSE = 0.45  # ln of the length of a block over the one to be expected
SAYING, DENSE = 40, 14  # letters of a block that states something; without spaces
FIRST = 3  # blocks in which a date is that of the page
NOON = 12
KINDS = {Difference.NUMBER: "number", Difference.DATE: "date"}
# Where one reaches somebody may differ from one language to another.
_REACHED = re.compile(r"@|://|www\.|\+ ?\d|\d[\d ().-]{8,}\d|\d+[-–]\d+[-–]\d+")
# A day of a month, or a year: its month is in words, and may be another.
_DAYS = re.compile(r"(?<![\w.,/:-])(?:[12]?\d|3[01]|(?:19|20)\d\d)(?![\w%/:-]|[.,]\d)")


class Sheet(NamedTuple):
    """A version as it is laid on the shelf: its number, language, address, blocks."""

    page: int
    language: str
    url: str
    text: bytes


class Row(NamedTuple):
    """What was found of a version: of its reference, and of the version itself."""

    first: int
    page: int
    stated: tuple[Held, Held] | None


@dataclass(frozen=True, slots=True)
class _Page:
    language: str
    blocks: Sequence[Block]

    @property
    def figured(self) -> int:
        """How many of its blocks hold a figure."""
        return sum(bool(DIGITS.search(block.text)) for block in self.blocks)


def against(furniture: Collection[int], task: tuple[Sheet, Sheet]) -> Row:
    """Return what the second of two versions states otherwise than the first."""
    first, page = (
        _Page(sheet.language, content.own(unpack_blocks(sheet.text), furniture))
        for sheet in task
    )
    linked = links(first.blocks, page.blocks)
    url = task[0].url
    stated = linked and (
        Held(url, first.figured),
        Held(url, page.figured, tuple(_clashes(first, page, linked))),
    )
    return Row(task[0].page, task[1].page, stated or None)


def _clashes(first: _Page, page: _Page, linked: Sequence[Link]) -> Iterator[Clash]:
    usual = growth(linked, first.blocks, page.blocks)
    known = _all(first.blocks), _all(page.blocks)
    for link in linked:
        one, other = first.blocks[link[0]], page.blocks[link[1]]
        if not _states(one, first.language) or not _states(other, page.language):
            continue
        if off(link, first.blocks, page.blocks, usual) >= CLOSE:
            continue
        if not _may_differ(one.text, other.text):
            continue
        for found in concordance.compare_figures(
            concordance.Passage(language=first.language, text=one.text),
            concordance.Passage(language=page.language, text=other.text),
        ):
            if _counts(found, link[0], known):
                yield Clash(
                    link[0],
                    KINDS[found.difference],
                    ", ".join(found.other),
                    ", ".join(found.reference),
                    other.text[:QUOTED],
                    one.text[:QUOTED],
                )


def _states(block: Block, language: str) -> bool:
    """Tell whether a block is a text with a figure, and no way to reach somebody."""
    text = block.text
    if block.quoted or not DIGITS.search(text) or _REACHED.search(text):
        return False
    least = DENSE if language.partition("-")[0] in UNSPACED else SAYING
    return block.linked * 2 < len(text) and sum(map(str.isalpha, text)) >= least


def _may_differ(one: str, other: str) -> bool:
    """Tell whether figures differ, or are those of days whose months may differ."""
    if sorted(figures(one)) != sorted(figures(other)):
        return True
    return bool(_DAYS.search(one))


def _counts(
    found: Finding, at: int, known: tuple[frozenset[int], frozenset[int]]
) -> bool:
    """Tell whether figures differ, and none only stands elsewhere on the page."""
    if found.difference not in KINDS or not found.reference or not found.other:
        return False
    dated = found.difference is Difference.DATE
    if dated and at < FIRST:
        return False
    mine, theirs = figures(" ".join(found.reference)), figures(" ".join(found.other))
    if not mine or not theirs:
        return dated and not mine and not theirs
    if _scaled(found.reference, found.other) or _hours(mine, theirs):
        return False
    return bool(set(mine) - known[1]) or bool(set(theirs) - known[0])


def _hours(mine: Sequence[int], theirs: Sequence[int]) -> bool:
    """Tell whether figures may be one hour, told by twelve and by twenty-four."""
    return len(mine) == len(theirs) and all(
        a == b or (abs(a - b) == NOON and max(a, b) < 2 * NOON)
        for a, b in zip(sorted(mine), sorted(theirs), strict=True)
    )


def _scaled(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Tell whether figures may differ only by a scale: "1.4K" and "1 400"."""
    one, other = sorted(map(_plain, mine)), sorted(map(_plain, theirs))
    return len(one) == len(other) and all(
        a.rstrip("0") == b.rstrip("0") and (a == b or abs(len(a) - len(b)) > 1)
        for a, b in zip(one, other, strict=True)
    )


def _plain(quote: str) -> str:
    return "".join(str(int(c)) for c in quote if c.isdecimal())


def _all(blocks: Sequence[Block]) -> frozenset[int]:
    return frozenset(n for block in blocks for n in figures(block.text))

"""The figures and dates of a version, held against those of another of its work."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from vigilangue import concordance
from vigilangue.concordance import Difference, Finding
from vigilangue.core.expression import QUOTED, Clash, Held
from vigilangue.documents import Block
from vigilangue.language import content

from .following import DIGITS, Link, figures, growth, links, off
from .keeping import take
from .leading import sure
from .standing import Standing
from .weigh import UNSPACED, Weighed

CLOSE = 0.45  # ln of the length of a block over the one to be expected
SAYING, DENSE = 40, 14  # letters of a block that states something; without spaces
FIRST = 3  # blocks in which a date is that of the page
NOON = 12
KINDS = {Difference.NUMBER: "number", Difference.DATE: "date"}
# Where one reaches somebody may differ from one language to another.
_REACHED = re.compile(r"@|://|www\.|\+ ?\d|\d[\d ().-]{8,}\d|\d+[-–]\d+[-–]\d+")
# A day of a month, or a year: its month is in words, and may be another.
_DAYS = re.compile(r"(?<![\w.,/:-])(?:[12]?\d|3[01]|(?:19|20)\d\d)(?![\w%/:-]|[.,]\d)")


@dataclass(frozen=True, slots=True)
class _Page:
    number: int
    language: str
    url: str
    blocks: Sequence[Block]

    @property
    def figured(self) -> int:
        """How many of its blocks hold a figure."""
        return sum(bool(DIGITS.search(block.text)) for block in self.blocks)


def held(weighed: Mapping[int, Weighed], standing: Standing) -> dict[int, Held]:
    """Return of the versions of a work what they state otherwise than one of them.

    That one is the first expected of those with the commonest number of blocks. Only
    versions that follow it block by block are held against it; the others have none.
    """
    chosen = _chosen(weighed, standing)
    if len(chosen) < 2:
        return {}
    first = _page(*chosen[0], standing)
    found: dict[int, Held] = {}
    for each in chosen[1:]:
        page = _page(*each, standing)
        linked = links(first.blocks, page.blocks)
        if linked:
            clashes = tuple(_clashes(first, page, linked))
            found[page.number] = Held(first.url, page.figured, clashes)
    if found:
        found[first.number] = Held(first.url, first.figured)
    return found


def _chosen(
    weighed: Mapping[int, Weighed], standing: Standing
) -> list[tuple[int, str]]:
    """The first page in each language that has a text, the reference before all."""
    pages: dict[str, int] = {}
    for number, page in weighed.items():
        language = sure(number, standing)
        if page.content and page.shape and language:
            pages.setdefault(language, number)
    sizes = {n: len(weighed[n].shape[0]) for n in pages.values()}
    common = Counter(sizes.values())
    order = {tag: at for at, tag in enumerate(standing.expected)}
    last = len(order)

    def rank(tag: str) -> tuple[int, int, int]:
        return -common[sizes[pages[tag]]], order.get(tag, last), pages[tag]

    return [(pages[tag], tag) for tag in sorted(pages, key=rank)]


def _page(number: int, language: str, standing: Standing) -> _Page:
    url, _, kept = take(number, standing.shelf)
    blocks = content.own(kept.blocks, standing.site.furniture)
    return _Page(number, language, url, blocks)


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
        for found in concordance.compare(
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

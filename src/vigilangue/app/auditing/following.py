"""Which blocks of two versions stand for each other, where one follows the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from math import log

from vigilangue.documents import Block

ALIKE = 0.9  # of the blocks of a stretch, how many must be of one kind
LINKED = 0.6  # of the blocks of the longer page, how many must have a counterpart
FITTING = 0.85  # of those with words, how many must be as long as the rest suggests
FIT = 0.7  # ln of a length over the one to be expected
WORDED = 20  # characters of a block whose length says something
MOST = 400  # blocks of a page that are looked at
DIGITS = re.compile(r"\d+")

Link = tuple[int, int]


def links(one: Sequence[Block], other: Sequence[Block]) -> list[Link]:
    """Return the places of blocks that stand for each other; none, if it is not sure.

    Pages with the same blocks are linked one to one; of others the stretches between
    blocks with the same figures, where both have as many blocks of the same kinds.
    """
    longer = max(len(one), len(other))
    if not longer or longer > MOST or min(len(one), len(other)) < LINKED * longer:
        return []
    found = [*_stretch((-1, -1), (len(one), len(other)), one, other)]
    if not found:
        found = [*_between(one, other)]
    if len(found) < LINKED * longer:
        return []
    usual = growth(found, one, other)
    worded = [
        link
        for link in found
        if min(len(one[link[0]].text), len(other[link[1]].text)) >= WORDED
    ]
    fitting = sum(off(link, one, other, usual) < FIT for link in worded)
    return found if worded and fitting >= FITTING * len(worded) else []


def growth(
    linked: Sequence[Link], one: Sequence[Block], other: Sequence[Block]
) -> float:
    """Return ln(length of the linked blocks of the other page / of the one)."""
    mine = sum(len(one[a].text) for a, _ in linked) or 1
    return log((sum(len(other[b].text) for _, b in linked) or 1) / mine)


def off(
    link: Link, one: Sequence[Block], other: Sequence[Block], usual: float
) -> float:
    """Return by how much a length is not the one to be expected, as ln."""
    mine, theirs = len(one[link[0]].text), len(other[link[1]].text)
    return abs(log(max(1, theirs) / max(1, mine)) - usual)


def figures(text: str) -> tuple[int, ...]:
    """Return the numbers written in digits, of any script, in their order."""
    return tuple(int(n) for n in DIGITS.findall(text[:4000]))


def _between(one: Sequence[Block], other: Sequence[Block]) -> Iterator[Link]:
    mine, theirs = _figured(one), _figured(other)
    matcher = SequenceMatcher(
        None, [f for _, f in mine], [f for _, f in theirs], autojunk=False
    )
    anchors = [(-1, -1)]
    for a, b, size in matcher.get_matching_blocks():
        anchors += [(mine[a + n][0], theirs[b + n][0]) for n in range(size)]
    anchors.append((len(one), len(other)))
    for before, after in pairwise(anchors):
        yield from _stretch(before, after, one, other)
        if after != anchors[-1]:
            yield after


def _figured(blocks: Sequence[Block]) -> list[tuple[int, tuple[int, ...]]]:
    read = ((at, tuple(sorted(figures(b.text)))) for at, b in enumerate(blocks))
    return [(at, found) for at, found in read if found]


def _stretch(
    before: Link, after: Link, one: Sequence[Block], other: Sequence[Block]
) -> Iterator[Link]:
    """The blocks between two links, where there are as many of the same kinds."""
    rows = range(before[0] + 1, after[0])
    columns = range(before[1] + 1, after[1])
    if len(rows) != len(columns):
        return
    pairs = list(zip(rows, columns, strict=True))
    if sum(one[a].kind == other[b].kind for a, b in pairs) >= ALIKE * len(pairs):
        yield from pairs

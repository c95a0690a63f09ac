"""Which declared links between pages make them one work, and which contradict."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from vigilangue.language import tags

from .clusters import By, Clusters


class Tie(NamedTuple):
    """A declared link: page ``source`` calls page ``target`` its version in ``label``.

    ``by`` says how it is declared, ``mutual`` whether the target declares it back.
    """

    source: int
    target: int
    label: str
    by: By
    mutual: bool


def join(
    ties: Iterable[Tie],
    versions: Sequence[str | None],
    sets: Clusters,
    read: Sequence[str | None] = (),
) -> None:
    """Join pages by their declared links, which come the surest first.

    That is: those declared from both ends before the others, hreflang before the
    switcher. A one-way link makes a pair only where its target is called a version by
    a single set of pages, and is in the language the link names: a front page that
    every page calls its translation is none. Pages of which ``read`` tells no language
    come last: one that only offers a choice of languages is no version.
    """
    one_way: list[Tie] = []
    for tie in _unread_last(ties, read):
        if tie.mutual:
            sets.join(tie.source, tie.target, tie.by)
        elif sets.find(tie.source) != sets.find(tie.target):
            one_way.append(tie)
    callers: dict[int, set[int]] = defaultdict(set)
    for tie in one_way:
        callers[tie.target].add(sets.find(tie.source))
    for tie in one_way:
        mine = sets.find(tie.target)
        sources = {sets.find(c) for c in callers[tie.target]} - {mine}
        if len(sources) <= 1 and _fits(tie, versions):
            sets.join(tie.source, tie.target, tie.by)


def _unread_last(ties: Iterable[Tie], read: Sequence[str | None]) -> Iterator[Tie]:
    unread = {page for page, language in enumerate(read) if language is None}
    late = []
    for tie in ties:
        if tie.source in unread or tie.target in unread:
            late.append(tie)
        else:
            yield tie
    yield from late


def _fits(tie: Tie, versions: Sequence[str | None]) -> bool:
    there = versions[tie.target]
    return there is None or tags.same(there, tie.label)

"""Chains of numbers under one head: "resolutions a of d1, b of d2 and c of d3"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from vigilangue.values.symbols import Act

from .tokens import Sort, Token
from .words import Words

GAP = 160  # characters between two numbers of a chain, at most
NEAR = 90  # characters between a head and its nearest number
_WORD = re.compile(r"[^\W\d_]+")
_LOOSE = 14  # words that may stand between two numbers, beside what links them


class Head(NamedTuple):
    """The word that says what the numbers are, and its place."""

    start: int
    end: int
    act: Act


class Chain(NamedTuple):
    """A head with the numbers that it governs, in their order."""

    head: Head
    tokens: tuple[Token, ...]


def chains(text: str, tokens: Sequence[Token], words: Words) -> Iterator[Chain]:
    """Yield each head with its numbers; a number without head is in no chain."""
    numbers = [t for t in tokens if t.sort is not Sort.SYMBOL]
    heads = _heads(text, words)
    if words.follows:
        yield from _before(text, numbers, heads, words)
        return
    for at, head in enumerate(heads):
        end = heads[at + 1].start if at + 1 < len(heads) else len(text)
        within = [t for t in numbers if head.end <= t.start < end]
        chained = tuple(_linked(text, head.end, within, words))
        if chained:
            yield Chain(head, chained)


def _heads(text: str, words: Words) -> list[Head]:
    return sorted(
        Head(m.start(), m.end(), act)
        for act, pattern in words.heads
        for m in pattern.finditer(text)
    )


def _linked(
    text: str, start: int, tokens: Sequence[Token], words: Words
) -> Iterator[Token]:
    """Yield the numbers that follow a head, up to the first that stands apart."""
    last, reach = start, NEAR
    for token in tokens:
        between = text[last : token.start]
        if len(between) > reach or not _links(between, token, words):
            if token.sort is Sort.BARE:
                continue
            return
        yield token
        last, reach = token.end, GAP


def _links(between: str, token: Token, words: Words) -> bool:
    loose = len(_WORD.findall(words.linked.sub(" ", between)))
    if token.sort is Sort.BARE:
        return loose == 0 and len(between) < 12
    return loose <= _LOOSE and not re.search(r"[.;。；]\s", between)


def _before(
    text: str, tokens: Sequence[Token], heads: Sequence[Head], words: Words
) -> Iterator[Chain]:
    """Yield the chains of a language whose head follows its numbers."""
    start = 0
    for head in heads:
        within = [t for t in tokens if start <= t.start and t.end <= head.start]
        kept: list[Token] = []
        last, reach = head.start, NEAR
        for token in reversed(within):
            between = text[token.end : last]
            if len(between) > reach or re.search(r"[。；;]", between):
                break
            if token.sort is not Sort.BARE or words.linked.fullmatch(between):
                kept.append(token)
                last, reach = token.start, GAP
        if kept:
            yield Chain(head, tuple(reversed(kept)))
        start = head.end

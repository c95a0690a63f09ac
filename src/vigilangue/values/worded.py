"""Dates whose month is a word: 3 May 2024, le 1er mai 2024, ٣ أيار/مايو ٢٠٢٤."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from .lexicon import fillers, fold, months

FARTHEST = 20  # characters between two parts of a date

_TOKEN = re.compile(r"\d+|[^\W\d_][^\s\d/|,;:()\[\]–—-]*")
_BREAK = re.compile(r"[!?;:|\n()\[\]]")

Parts = tuple[int, int, int]  # year, month, day


class _Token(NamedTuple):
    """A number, the name of a month, or (neither) another word."""

    start: int
    end: int
    number: int | None = None
    month: int | None = None


def worded(text: str, language: str) -> Iterator[tuple[int, int, list[Parts]]]:
    """Yield where a date may stand, with its readings, the likeliest first."""
    if not months(language):
        return
    tokens = _joined(_tokens(text, language))
    for at, token in enumerate(tokens):
        if token.month is None:
            continue
        left = _numbers(text, token, tokens[max(0, at - 2) : at][::-1])
        right = _numbers(text, token, tokens[at + 1 : at + 3])
        pairs = []
        if left and right:  # 3 May 2024; 2024 May 3
            pairs += [(left[0], right[0]), (right[0], left[0])]
        if len(right) == 2:  # May 3, 2024
            pairs.append((right[0], right[1]))
        if len(left) == 2:
            pairs += [(left[0], left[1]), (left[1], left[0])]
        if not pairs:
            continue
        near = [*left[:1], token, *right]
        readings = [(y.number or 0, token.month, d.number or 0) for d, y in pairs]
        yield min(t.start for t in near), max(t.end for t in near), readings


def _numbers(text: str, month: _Token, others: list[_Token]) -> list[_Token]:
    """The numbers next to a month, up to the first word or break between."""
    kept: list[_Token] = []
    last = month
    for token in others:
        if token.number is None or not _near(text, last, token):
            break
        kept.append(token)
        last = token
    return kept


def _near(text: str, one: _Token, other: _Token) -> bool:
    start, end = min(one.end, other.end), max(one.start, other.start)
    return end - start <= FARTHEST and not _BREAK.search(text, start, end)


def _joined(tokens: Iterator[_Token]) -> list[_Token]:
    """The tokens with a month's two names (أيار/مايو) as one."""
    joined: list[_Token] = []
    for token in tokens:
        last = joined[-1] if joined else None
        if last and token.month and last.month == token.month:
            joined[-1] = last._replace(end=token.end)
        else:
            joined.append(token)
    return joined


def _tokens(text: str, language: str) -> Iterator[_Token]:
    """The words of a text but those that may stand inside a date."""
    known, passed = months(language), fillers(language)
    words = list(_TOKEN.finditer(text))
    taken = -1
    for at, word in enumerate(words):
        if at <= taken:
            continue
        start, end = word.span()
        name = fold(word[0])
        follows = words[at + 1] if at + 1 < len(words) else None
        pair = f"{name} {fold(follows[0])}" if follows else ""
        if follows and pair in known and follows.start() - end == 1:
            taken = at + 1
            yield _Token(start, follows.end(), month=known[pair])
        elif word[0].isdecimal():
            yield _Token(start, end, number=int(word[0][:9]))
        elif name in known:
            yield _Token(start, end, month=known[name])
        elif name not in passed:
            yield _Token(start, end)

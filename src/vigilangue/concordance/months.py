"""Months by name or as Chinese numbers them, with the double names of Arabic as one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache

from vigilangue.values.lexicon import fold
from vigilangue.values.lexicon import months as names

from .facts import Fact, Kind

_WORD = re.compile(r"[^\W\d_]+\.?")
_HAN = re.compile(r"(?<!\d)(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])\s?月")
_HAN_ONES = "零一二三四五六七八九十"
_NEAR = re.compile(r"\d\W{0,3}(?:de |го |er |st |nd |rd |th )?$")
_NEXT = re.compile(r"\W{0,2}(?:de |del |عام |سنة )?\d")


def months(text: str, language: str) -> list[Fact]:
    """Return the months of a plain text; firm where a number stands beside one."""
    found = _han(text) if language == "zh" else _named(text, language)
    return list(found)


def _han(text: str) -> Iterator[Fact]:
    for found in _HAN.finditer(text):
        sign = found[1]
        value = int(sign) if sign.isdecimal() else sum(map(_HAN_ONES.index, sign))
        yield _month(text, found.start(), found.end(), value, firm=True)


def _named(text: str, language: str) -> Iterator[Fact]:
    known, first = names(language), _first(language)
    words = list(_WORD.finditer(text))
    at = 0
    while at < len(words):
        word = fold(words[at][0])
        if word not in known and word not in first:
            at += 1
            continue
        start, value, end, at = _read(words, at, known, first)
        if value is None:
            continue
        while at < len(words) and text[end : words[at].start()].strip() == "/":
            _, again, after, following = _read(words, at, known, first)
            if again != value:
                break
            end, at = after, following
        if language == "en" and text[start : start + 3] in ("may", "mar"):
            continue
        firm = bool(_NEAR.search(text, max(0, start - 10), start))
        firm = firm or bool(_NEXT.match(text, end))
        yield _month(text, start, end, value, firm=firm)


def _read(
    words: list[re.Match[str]],
    at: int,
    known: Mapping[str, int],
    first: frozenset[str],
) -> tuple[int, int | None, int, int]:
    """Where a word starts, the month it names, where that ends, the next word."""
    word = fold(words[at][0])
    start = words[at].start()
    if word in first and at + 1 < len(words):
        value = known.get(f"{word} {fold(words[at + 1][0])}")
        if value is not None:
            return start, value, words[at + 1].end(), at + 2
    return start, known.get(word), words[at].end(), at + 1


@cache
def _first(language: str) -> frozenset[str]:
    return frozenset(name.split()[0] for name in names(language) if " " in name)


def _month(text: str, start: int, end: int, value: int, *, firm: bool) -> Fact:
    values = frozenset({Decimal(value)})
    return Fact(
        kind=Kind.DATE, text=text[start:end], start=start, values=values, firm=firm
    )

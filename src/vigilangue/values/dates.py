"""Reads dates as people write them, in numbers or in the words of a language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from .lexicon import order
from .worded import worded

FIRST, LAST = 1900, 2100  # years; others belong to other calendars or are no years
LONGEST = 2_000  # characters looked at

_YEAR_FIRST = re.compile(
    r"(?<![\d./-])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:(?=T\d)|(?![\w/-]))"
)
_YEAR_LAST = re.compile(r"(?<![\d./-])(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?![\w/-])")
_COMPACT = re.compile(r"(?<![\w.,/-])(\d{4})(\d\d)(\d\d)(?:T\d{2,6}Z?)?(?![\w.,/-])")
_ONES = "〇一二三四五六七八九"
_HAN = re.compile(
    rf"(\d{{4}}|[{_ONES}零○]{{4}})\s*[年년]\s*(\d{{1,2}}|[{_ONES}十]{{1,3}})"
    rf"\s*[月월]\s*(\d{{1,2}}|[{_ONES}十廿]{{1,4}})\s*[日號号일]"
)


class Found(NamedTuple):
    """A date with the place of its text, ``start`` and ``end`` in characters."""

    start: int
    end: int
    date: date


def read(text: str, language: str) -> date | None:
    """Return the first date in a text, or None where none is certain.

    ``language`` is a BCP 47 tag. Dates of numbers alone are read where the year comes
    first, one part can be no month, or the language has one order (in English
    03/04/2024 is none). Digits of any script are read; years before 1900 and after
    2100, two-digit years and impossible days are no dates.
    """
    return next((found.date for found in find(text, language)), None)


def find(text: str, language: str) -> list[Found]:
    """Return the dates in a text, in order of their place."""
    text = text[:LONGEST]
    found: list[Found] = []
    for start, end, year, month, day in (*_numeric(text, language), *_han(text)):
        found += _made(start, end, year, month, day)
    for start, end, readings in worded(text, language):
        for year, month, day in readings:
            if made := _made(start, end, year, month, day):
                found += made
                break
    return sorted(found)


def _made(start: int, end: int, year: int, month: int, day: int) -> list[Found]:
    if not FIRST <= year <= LAST:
        return []
    try:
        return [Found(start, end, date(year, month, day))]
    except ValueError:
        return []


def _numeric(text: str, language: str) -> Iterator[tuple[int, int, int, int, int]]:
    for m in _YEAR_FIRST.finditer(text):
        yield *m.span(), int(m[1]), int(m[3]), int(m[4])
    for m in _COMPACT.finditer(text):
        yield *m.span(), int(m[1]), int(m[2]), int(m[3])
    for m in _YEAR_LAST.finditer(text):
        first, second, year = int(m[1]), int(m[3]), int(m[4])
        way = order(language)
        if first == second or (way == "dmy" and second <= 12) or first > 12:
            yield *m.span(), year, second, first
        elif way == "mdy" or second > 12:
            yield *m.span(), year, first, second


def _han(text: str) -> Iterator[tuple[int, int, int, int, int]]:
    for m in _HAN.finditer(text):
        year = int("".join(str(_one(c)) for c in m[1]))
        yield *m.span(), year, _number(m[2]), _number(m[3])


def _one(character: str) -> int:
    if character.isdecimal():
        return int(character)
    return max(_ONES.find(character), 0)


def _number(text: str) -> int:
    if text.isdecimal():
        return int(text)
    tens, ten, ones = text.replace("廿", "二十").rpartition("十")
    many = (_one(tens) if tens else 1) * 10 if ten else 0
    return many + (_one(ones) if ones else 0)

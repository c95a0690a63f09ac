"""Reads what a passage states: its numbers, months, symbols and footnote marks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from . import digits
from .facts import Fact, Facts
from .lexicon import words
from .months import months
from .numerals import numerals
from .spelled import spelled

LONGEST = 20_000  # characters of a passage that are looked at

_SYMBOL = re.compile(r"(?<![A-Za-z0-9/])[A-Z]{1,5}(?:/[A-Z0-9][A-Za-z0-9.]*)+")


def facts(text: str, language: str) -> Facts:
    """Return the facts of a passage in a language, a BCP 47 tag."""
    tag = language.partition("-")[0]
    plain = digits.plain(text[:LONGEST])
    known = words(tag)
    named = months(plain, tag)
    printed = numerals(plain, known, named)
    numbers = [*printed, *spelled(_without(plain, printed), known)]
    symbols = (found[0].rstrip(".") for found in _SYMBOL.finditer(plain))
    return Facts(
        plain=plain,
        numbers=tuple(numbers),
        months=tuple(named),
        symbols=Counter(s for s in symbols if any(c.isdecimal() for c in s)),
        marks=digits.marks(text),
    )


def _without(plain: str, printed: Sequence[Fact]) -> str:
    """The text without numbers in digits and the words that belong to them."""
    for fact in printed:
        end = fact.start + len(fact.text)
        plain = plain[: fact.start] + " " * len(fact.text) + plain[end:]
    return plain

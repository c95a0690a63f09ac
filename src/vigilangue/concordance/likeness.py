"""How alike two paragraphs in different languages are: anchors, cognates, lengths."""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from vigilangue.values.lexicon import fold

from .reading import facts
from .wholeness import usual

_WORD = re.compile(r"[^\W\d_]{4,}")
T = TypeVar("T")
STEM = 5  # letters that words of kindred languages share


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What a paragraph is recognized by in another language."""

    letters: float
    values: Counter[Decimal]
    stems: Counter[str]
    number: str | None
    heading: bool


def profile(text: str, language: str, *, number: str | None, heading: bool) -> Profile:
    """Return the profile of a paragraph; ``letters`` are as many as English has."""
    known = usual(language)
    read = facts(text, language)
    words = (fold(word[0]) for word in _WORD.finditer(text))
    return Profile(
        letters=max(1, sum(map(str.isalnum, text))) / math.exp(known[0] if known else 0),
        values=Counter(min(fact.values) for fact in (*read.numbers, *read.months) if fact.firm),
        stems=Counter(word[:STEM] for word in words),
        number=number,
        heading=heading,
    )


def likeness(one: Profile, other: Profile) -> float:
    """Return how likely two paragraphs are versions of each other, 0 to 1."""
    if one.heading != other.heading:
        return 0.0
    far = abs(math.log(one.letters / other.letters))
    size = min(one.letters, other.letters)
    length = math.exp(-((far / (0.25 + 3 / (size + 5))) ** 2) / 2)
    score = 0.45 * length + 0.1
    score += 0.35 * (_shared(one.values, other.values, 0.4))
    score += 0.35 * min(1.0, 2.5 * _shared(one.stems, other.stems, 0.2))
    if one.number and other.number:
        score += 0.1 if one.number == other.number else -0.1
    return max(0.0, min(1.0, score))


def _shared(one: Counter[T], other: Counter[T], none: float) -> float:
    """The share of what both have; ``none`` where neither has any."""
    whole = max(one.total(), other.total())
    return (one & other).total() / whole if whole else none

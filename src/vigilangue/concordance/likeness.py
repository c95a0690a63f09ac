"""How alike two paragraphs in different languages are: anchors, cognates, lengths."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from vigilangue.values.lexicon import fold

from .reading import facts
from .wholeness import usual

_WORD = re.compile(r"[^\W\d_]{4,}")
LENGTH, ANCHORS, NUMBERED = 0.35, 0.65, 0.1  # parts of a likeness
FEW, NEUTRAL = 3.0, 0.4  # weight under which anchors say nothing, and what they count
STRETCH = 1.6
LONELY = 0.15  # what a word of one version alone counts
STEM = 5  # letters that words of kindred languages share


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What a paragraph is recognized by in another language.

    ``letters`` are as many as the English would have; ``anchors`` are its numbers and
    the first letters of its words, which kindred languages share.
    """

    letters: float
    anchors: Counter[str]
    number: str | None
    heading: bool


def profile(text: str, language: str, *, number: str | None, heading: bool) -> Profile:
    """Return the profile of a paragraph, ``number`` is the one printed before it."""
    known = usual(language)
    read = facts(text, language)
    stems = (fold(word[0])[:STEM] for word in _WORD.finditer(text))
    firm = (fact for fact in (*read.numbers, *read.months) if fact.firm)
    letters = sum(map(str.isalnum, text)) / math.exp(known[0] if known else 0)
    return Profile(
        letters=max(1.0, letters),
        anchors=Counter([*stems, *(f"{min(fact.values):f}" for fact in firm)]),
        number=number,
        heading=heading,
    )


def weights(one: Sequence[Profile], other: Sequence[Profile]) -> dict[str, float]:
    """Return what each anchor says: the rarer, the more.

    A word that only one version has may be no cognate, and says little.
    """
    sides = [Counter(a for p in side for a in p.anchors) for side in (one, other)]
    count = len(one) + len(other)

    def shared(anchor: str) -> bool:
        return anchor[:1].isdecimal() or (anchor in sides[0] and anchor in sides[1])

    return {
        anchor: (1 if shared(anchor) else LONELY)
        * math.log(1 + count / (sides[0][anchor] + sides[1][anchor]))
        for anchor in sides[0].keys() | sides[1].keys()
    }


def likeness(one: Profile, other: Profile, weight: Mapping[str, float]) -> float:
    """Return how likely two paragraphs are versions of each other, 0 to 1."""
    if one.heading != other.heading:
        return 0.0
    far = abs(math.log(one.letters / other.letters))
    size = min(one.letters, other.letters)
    length = math.exp(-((far / (0.25 + 3 / (size + 5))) ** 2) / 2)
    score = LENGTH * length + ANCHORS * _shared(one.anchors, other.anchors, weight)
    if one.number and other.number:
        score += NUMBERED if one.number == other.number else -NUMBERED
    return max(0.0, min(1.0, score))


def _shared(
    one: Counter[str], other: Counter[str], weight: Mapping[str, float]
) -> float:
    """The share of their anchors that both have, by weight, stretched to 0 to 1."""
    both = sum(n * weight.get(a, 0) for a, n in (one & other).items())
    whole = sum(n * weight.get(a, 0) for c in (one, other) for a, n in c.items())
    if whole < FEW:
        return NEUTRAL
    return min(1.0, STRETCH * 2 * both / whole)

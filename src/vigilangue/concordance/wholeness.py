"""Whether a passage is whole: its length and sentences against the other version's."""

from __future__ import annotations

import math
import re
from functools import cache
from importlib.resources import files

SHORTEST = 40  # letters under which lengths say nothing
LONE, FEW, MANY = -2.2, -1.3, 2
ALONE, UNENDED, FEWER = -4.2, -2.6, -1.35

_SENTENCE = re.compile(
    r"(?:(?<![A-ZА-Я.])(?<!\b[A-Za-z]{2})[.!?؟](?=[\s\"»)]+[^\W\da-zа-я]|\W*$)|[。！？])"
)
_ENDED = re.compile(r"[.;:,!?؟؛،。；：，！？…)\]\"»”>\d⁰¹²³⁴⁵⁶⁷⁸⁹]\s*$")


def truncated(
    whole: str, language: str, other: str, tongue: str, *, lone: int = 0
) -> bool:
    """Return whether ``other`` lacks a part of what ``whole`` says.

    Both are told by the lengths that translations have (`lengths.tsv`), by a sentence
    too few, by ``lone`` facts that only the whole has, or by an end without a stop.
    False where a language is not in the table.
    """
    one, two = usual(language), usual(tongue)
    size, there = _letters(whole), _letters(other)
    if one is None or two is None or size < SHORTEST or not there:
        return False
    english = size / math.exp(one[0])
    spread = max(one[1], two[1]) * (0.9 + 40 / english)
    far = (math.log(there / size) - (two[0] - one[0])) / spread
    if far < ALONE:
        return True
    if far < UNENDED and _ENDED.search(whole) and not _ENDED.search(other):
        return True
    if lone and far < (LONE if lone < MANY else FEW):
        return True
    return far < FEWER and sentences(other) < sentences(whole)


def sentences(text: str) -> int:
    """Return how many sentences a text ends."""
    return len(_SENTENCE.findall(text))


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))


def usual(language: str) -> tuple[float, float] | None:
    """Return the logarithm of the usual length against English, and its spread."""
    return _table().get(language.partition("-")[0])


@cache
def _table() -> dict[str, tuple[float, float]]:
    text = (files(__package__) / "lengths.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    return {tag: (float(middle), float(spread)) for tag, middle, spread in rows}

"""Whether a passage is whole: its length and sentences against the other version's."""

from __future__ import annotations

import math
import re
from functools import cache
from importlib.resources import files

SHORTEST = 40  # letters under which lengths say nothing
TOLD = -2.5  # log odds above which a part is lacking
FARTHEST = 30.0  # square of spreads of length that counts
CLAUSES = 5  # that count at most

_SENTENCE = re.compile(
    r"(?:(?<![A-ZА-Я.])(?<!\b[A-Za-z]{2})[.!?؟](?=[\s\"»)]+[^\W\da-zа-я]|\W*$)|[。！？])"
)
_CLAUSE = re.compile(r"[,;:()\"،؛，、；：（）]")
_ENDED = re.compile(r"[.;:,!?؟؛،。；：，！？…)\]\"»”>\d⁰¹²³⁴⁵⁶⁷⁸⁹]\s*$")


def lacking(
    whole: str, language: str, other: str, tongue: str, *, lone: int = 0
) -> float | None:
    """Return the log odds that ``other`` lacks a part of what ``whole`` says.

    Told by the lengths that translations have (`lengths.tsv`), by sentences and
    clauses too few, by ``lone`` facts that only the whole has, by an end without a
    stop. None where a language is not in the table, or the whole is too short.
    """
    one, two = usual(language), usual(tongue)
    size, there = _letters(whole), _letters(other)
    if one is None or two is None or size < SHORTEST or not there:
        return None
    english = size / math.exp(one[0])
    spread = max(one[1], two[1]) * (0.9 + 40 / english)
    longer = (math.log(there / size) - (two[0] - one[0])) / spread
    fewer = sentences(whole) - sentences(other)
    unended = bool(_ENDED.search(whole)) and not _ENDED.search(other)
    clauses = len(_CLAUSE.findall(whole)) - len(_CLAUSE.findall(other))
    said = {
        "prior": 1.0,
        "longer": longer,
        "much shorter": -min(min(longer, 0.0) ** 2, FARTHEST),
        "one fact": float(lone > 0),
        "more facts": float(lone > 1),
        "sentence fewer": float(fewer > 0),
        "more sentences fewer": float(fewer > 1),
        "sentence more": float(fewer < 0),
        "no stop": float(unended),
        "clause fewer": float(max(0, min(clauses, CLAUSES))),
        "shorter and sentence fewer": longer * (fewer > 0),
        "shorter and no stop": longer * unended,
        "shorter and fact": longer * (lone > 0),
    }
    return sum(_weights()[trait] * value for trait, value in said.items())


def truncated(log_odds: float) -> bool:
    """Return whether that is enough to tell."""
    return log_odds > TOLD


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
    rows = _rows("lengths.tsv")
    return {tag: (float(middle), float(spread)) for tag, middle, spread in rows}


@cache
def _weights() -> dict[str, float]:
    return {trait: float(weight) for trait, weight in _rows("wholeness.tsv")}


def _rows(table: str) -> list[list[str]]:
    text = (files(__package__) / table).read_text("utf-8")
    return [line.split("\t") for line in text.splitlines() if not line.startswith("#")]

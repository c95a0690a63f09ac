"""Which Chinese a text in Chinese characters is: simplified, traditional, Cantonese."""

from __future__ import annotations

from functools import cache

from .tables import rows

LOOK = 3000  # characters
FEWEST = 2  # characters of one way of writing before it is named
TIMES = 5  # how many times the other's they must be: quotations and names mix
SPOKEN = 0.02  # share of Cantonese characters that makes a text Cantonese


def chinese(text: str) -> str:
    """Return ``zh-Hans``, ``zh-Hant`` or ``yue``, or ``zh`` where nothing shows it."""
    sample = text[:LOOK]
    simple, full, spoken = _kinds()
    n_simple = sum(c in simple for c in sample)
    n_full = sum(c in full for c in sample)
    n_spoken = sum(c in spoken for c in sample)
    if n_spoken >= FEWEST and n_spoken > SPOKEN * len(sample):
        return "yue"
    if n_simple >= FEWEST and n_simple >= TIMES * n_full:
        return "zh-Hans"
    if n_full >= FEWEST and n_full >= TIMES * n_simple:
        return "zh-Hant"
    return "zh"


@cache
def _kinds() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    found = {tag: frozenset(characters) for tag, characters in rows("han.tsv")}
    return found["zh-Hans"], found["zh-Hant"], found["yue"]

"""Tells languages apart by the letters that follow one another, for short texts."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cache, lru_cache
from itertools import repeat

from .features import joined, words
from .tables import rows

UNSEEN = 15.0  # bits for what a language hardly has; the rarest listed have about 13
LOOK = 200  # characters: more changes no answer


def bits(text: str, among: Collection[str]) -> dict[str, float]:
    """Return for each language how many bits the text costs in it.

    Fewer is likelier; the beginning is counted, each letter about three times.
    Languages without a profile are left out, all of them for a text without letters.
    """
    seen = words(text[:LOOK])
    found = joined(seen)
    found += [f" {w} " for w in seen if len(w) > 1]
    if not found:
        return {}
    answer: dict[str, float] = {}
    for language in among:
        known = profile(language)
        if known:
            answer[language] = sum(map(known.get, found, repeat(UNSEEN)))
    return answer


@lru_cache(maxsize=256)
def profile(language: str) -> Mapping[str, float]:
    """Return the profile of a language, empty if there is none."""
    found: dict[str, float] = {}
    for level, items in _lines().get(language, ()):
        found.update(dict.fromkeys(items.split("|"), level))
    return found


@cache
def _lines() -> dict[str, list[tuple[float, str]]]:
    found: dict[str, list[tuple[float, str]]] = {}
    for language, level, items in rows("grams.tsv"):
        found.setdefault(language, []).append((float(level), items))
    return found

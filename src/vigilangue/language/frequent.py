"""Tells a language by its most frequent words, which hardly a sentence is without."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from . import scripts
from .tables import rows

RARE = 12  # -log2 of the share under which a word says no more than being there


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote:
    """What the frequent words among those of a text say.

    ``share`` is the share of its words that are frequent in ``language``, ``lead`` how
    far that language is ahead of the next (in bits a word), ``words`` their number.
    """

    language: str | None
    share: float
    lead: float
    words: int


def vote(seen: Sequence[str], writing: str) -> Vote:
    """Return the language, written in this script, in which most words are frequent."""
    scores: dict[str, float] = {}
    hits: dict[str, int] = {}
    known = _written(writing)
    for word, times in Counter(seen).items():
        for language, weight in known.get(word, ()):
            if language in scores:
                scores[language] += weight * times
                hits[language] += times
            else:
                scores[language] = weight * times
                hits[language] = times
    if not scores:
        return Vote(language=None, share=0.0, lead=0.0, words=len(seen))
    ranked = sorted(scores, key=lambda x: scores[x], reverse=True)
    best = ranked[0]
    after = scores[ranked[1]] if len(ranked) > 1 else 0.0
    n = len(seen)
    return Vote(
        language=best, share=hits[best] / n, lead=(scores[best] - after) / n, words=n
    )


def share(seen: Sequence[str], language: str, writing: str) -> float | None:
    """Return the share of words frequent in a language; None if nothing is known."""
    listed = _listed().get(scripts.key(language, writing))
    if listed is None or not seen:
        return None
    return sum(map(listed.__contains__, seen)) / len(seen)


@cache
def _written(writing: str) -> dict[str, list[tuple[str, float]]]:
    """Return the words of the languages that are written in a script, weighed."""
    found: dict[str, list[tuple[str, float]]] = {}
    for language, level, items in rows("words.tsv"):
        if writing in scripts.written(language):
            weighed = (language, max(1.0, float(RARE - int(level) + 1)))
            for word in items.split("|"):
                found.setdefault(word, []).append(weighed)
    return found


@cache
def _listed() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for language, _, items in rows("words.tsv"):
        found.setdefault(language, set()).update(items.split("|"))
    return {language: frozenset(x) for language, x in found.items()}

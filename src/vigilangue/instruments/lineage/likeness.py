"""How like two paragraphs of one language are: rare words and pairs of words shared."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import log

from .offer import Offer

Grams = Counter[str | tuple[str, str]]

LEAST = 0.1  # of a likeness that is offered at all


def offers(older: Sequence[list[str]], newer: Sequence[list[str]]) -> Iterator[Offer]:
    """Yield the pairs of paragraphs, by their places, that share some words.

    Likeness is twice what is shared over what both have (Dice), where each word and
    each pair of neighbours weighs the more the fewer paragraphs have it.
    """
    olds, news = [_grams(w) for w in older], [_grams(w) for w in newer]
    spread: Counter[str | tuple[str, str]] = Counter()
    for each in (*olds, *news):
        spread.update(each.keys())
    total = len(olds) + len(news)
    weights = {gram: log(1 + total / n) for gram, n in spread.items()}
    masses = [_mass(grams, weights) for grams in news]
    holders: dict[str | tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    for b, grams in enumerate(news):
        for gram, count in grams.items():
            holders[gram].append((b, count))
    for a, grams in enumerate(olds):
        mass = _mass(grams, weights)
        shared: dict[int, float] = defaultdict(float)
        for gram, count in grams.items():
            for b, there in holders.get(gram, ()):
                shared[b] += weights[gram] * min(count, there)
        for b, common in shared.items():
            likeness = 2 * common / (mass + masses[b])
            if likeness >= LEAST:
                yield Offer(a, b, likeness, common / mass, common / masses[b])


def _grams(words: list[str]) -> Grams:
    grams: Grams = Counter(words)
    grams.update(pairwise(words))
    return grams


def _mass(grams: Grams, weights: dict[str | tuple[str, str], float]) -> float:
    return sum(weights[gram] * count for gram, count in grams.items())

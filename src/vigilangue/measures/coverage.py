"""Coverage: of the works, how many are there in each language."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import sqrt

from vigilangue.core import Measure, Outcome

Z = 1.96


def coverage(
    languages: Sequence[str], answers: Iterable[tuple[str, Outcome, int]], sample: bool
) -> tuple[Measure, ...]:
    """Return the coverage of each language: works there, of works where that is known.

    ``answers`` are (language, outcome of missing-language, how many works). A work
    of which it cannot be told counts neither way. An interval (Wilson, 95 %) is given
    where the works are a sample of the site.
    """
    there = dict.fromkeys(languages, 0)
    known = dict.fromkeys(languages, 0)
    for language, outcome, works in answers:
        if language in there and outcome in (Outcome.PASSED, Outcome.FAILED):
            known[language] += works
            there[language] += works * (outcome is Outcome.PASSED)
    return tuple(_measure("coverage", t, there[t], known[t], sample) for t in languages)


def _measure(name: str, language: str, n: int, of: int, sample: bool) -> Measure:
    low, high = interval(n, of) if sample and of else (None, None)
    return Measure(
        measure=name,
        language=language,
        n=n,
        of=of,
        value=round(n / of, 4) if of else None,
        low=low,
        high=high,
    )


def interval(n: int, of: int) -> tuple[float, float]:
    """Return the 95 % interval of a proportion (Wilson 1927), of at least one."""
    p, d = n / of, 1 + Z * Z / of
    middle = (p + Z * Z / 2 / of) / d
    half = Z * sqrt((p * (1 - p) + Z * Z / 4 / of) / of) / d
    return round(max(0.0, middle - half), 4), round(min(1.0, middle + half), 4)

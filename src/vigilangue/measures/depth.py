"""How much of its reference a version holds, given how much its language writes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import exp, log
from statistics import median
from typing import NamedTuple

from vigilangue.language import tags

SMALLEST = 300  # characters of an alphabet, under which lengths say nothing
LEARNED = 4  # works from which a language's length is learned; fewer: what is usual
TYPICAL = 0.12  # spread of ln(length) between good translations, where not learned
ALLOWED = 4.0  # spreads below the expected length that a good version may lie
BOUNDS = (0.40, 0.62)  # the least ratio that may fail, and the most
# How long a text is in a script, against one in an alphabet (ln).
USUAL = {"Hans": -1.1, "Hant": -1.1, "Jpan": -0.75, "Kore": -0.65}
KEPT = 2_000  # lengths kept of a language, enough for a median


class Size(NamedTuple):
    """How long the main content of a version is, in characters without furniture."""

    language: str
    characters: int

    @property
    def usual(self) -> float:
        """How long texts in its script are, against those in an alphabet (ln)."""
        return USUAL.get(tags.script(self.language) or _script(self.language), 0.0)

    @property
    def speaks(self) -> bool:
        """Whether it is long enough for its length to say something."""
        return self.characters >= SMALLEST * exp(self.usual)


@dataclass(frozen=True, slots=True)
class Depths:
    """The length of each language against the site's commonest one, as learned.

    ``growth`` maps a language to the natural logarithm of its usual length, ``spread``
    to that of how far good versions scatter around it.
    """

    growth: Mapping[str, float]
    spread: float

    def expected(self, size: Size) -> float:
        """Return the logarithm of the length that the work has in the reference."""
        growth = self.growth.get(size.language, size.usual)
        return log(max(1, size.characters)) - growth

    @property
    def low(self) -> float:
        """The least share of the expected length that is plausible for a version."""
        least = exp(-ALLOWED * self.spread)
        return min(BOUNDS[1], max(BOUNDS[0], least))

    def judge(self, sizes: Mapping[int, Size]) -> dict[int, tuple[float, list[int]]]:
        """Return for each version its share of the expected length, and its references.

        The expected length is that of the middle one of the other versions; the
        references are the other versions, the nearest to it first.
        """
        levels = {page: self.expected(size) for page, size in sizes.items()}
        found = {}
        for page, level in levels.items():
            others = {p: other for p, other in levels.items() if p != page}
            if others:
                middle = median(others.values())

                def apart(p: int, middle: float = middle) -> tuple[float, str]:
                    return round(abs(levels[p] - middle), 6), sizes[p].language

                found[page] = (exp(level - middle), sorted(others, key=apart))
        return found


def learn(works: Iterable[Mapping[int, Size]]) -> Depths:
    """Learn from the sizes of the versions of each work, as a stream."""
    ratios: dict[str, list[float]] = defaultdict(list)
    for sizes in works:
        if len(sizes) < 2:
            continue
        plain = [log(s.characters) - s.usual for s in sizes.values()]
        middle = median(plain)
        for size in sizes.values():
            kept = ratios[size.language]
            if len(kept) < KEPT:
                kept.append(log(size.characters) - middle)
    growth = {tag: median(r) for tag, r in ratios.items() if len(r) >= LEARNED}
    scatter = [
        abs(value - growth[tag])
        for tag, values in ratios.items()
        if tag in growth
        for value in values
    ]
    spread = 1.4826 * median(scatter) if len(scatter) >= 8 else TYPICAL
    return Depths(growth, max(spread, 0.05))


def _script(language: str) -> str:
    return "Hans" if tags.primary(language) == "zh" else ""

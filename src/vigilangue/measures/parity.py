"""Parity of what is there: is it in its language, is it whole, is it up to date."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from statistics import median

from vigilangue.core import Expression, Measure, Work
from vigilangue.language import tags

from .coverage import interval

WHOLE = 0.8  # of the length to be expected, from which a version counts as whole
FRESH = 30  # days behind the newest version, up to which one counts as up to date


class Parity:
    """Counts over works, one after the other. Memory: some 8 bytes a version."""

    def __init__(self, languages: Sequence[str]) -> None:
        """Start with nothing counted; ``languages`` are those expected, in order."""
        self._languages = tuple(languages)
        self._names: dict[str, str] = {}
        self._counts: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
        self._behind: dict[str, array[int]] = defaultdict(lambda: array("l"))
        self._held: dict[str, array[float]] = defaultdict(lambda: array("f"))

    def add(self, work: Work) -> None:
        """Count the versions of one work, each in the language it is offered in."""
        for e in work.expressions:
            if not e.version:
                continue
            name = self._name(e.version)
            if e.content and e.language:
                self._count("actual-language", name, tags.same(e.version, e.language))
            if e.depth:
                self._count("depth", name, e.depth.ratio >= WHOLE)
                self._held[name].append(e.depth.ratio)
        for version, behind in _behind(work.expressions):
            self._count("freshness", self._name(version), behind <= FRESH)
            self._behind[self._name(version)].append(behind)

    def _name(self, version: str) -> str:
        """Return the name under which a version is expected: ``zh`` for ``zh-Hans``."""
        if version not in self._names:
            expected = (t for t in self._languages if tags.same(t, version))
            self._names[version] = next(expected, version)
        return self._names[version]

    def _count(self, measure: str, language: str, good: bool) -> None:
        counts = self._counts[measure, language]
        counts[0] += good
        counts[1] += 1

    def measures(self, sample: bool) -> Iterator[Measure]:
        """Yield the figures of each language, those expected first.

        ``actual-language``: versions written in their language, of those read.
        ``depth``: versions that hold at least `WHOLE` of the length to be expected, of
        those compared; ``median-depth`` is the middle one's share. ``freshness``:
        versions changed at most `FRESH` days before the newest, of those that are
        dated in works with several dates; ``median-days-behind`` and
        ``tenth-days-behind`` (one in ten is later still) give their distribution.
        """
        there = {tag for _, tag in self._counts}
        order = [*self._languages, *sorted(there - {*self._languages})]
        for name in ("actual-language", "depth", "freshness"):
            for tag in order:
                if counts := self._counts.get((name, tag)):
                    yield _share(name, tag, counts[0], counts[1], sample)
            if name == "depth":
                yield from _middles("median-depth", self._held, order, "ratio", 0.5)
            if name == "freshness":
                yield from _middles(
                    "median-days-behind", self._behind, order, "days", 0.5
                )
                yield from _middles(
                    "tenth-days-behind", self._behind, order, "days", 0.9
                )


def _behind(expressions: Iterable[Expression]) -> Iterator[tuple[str, int]]:
    """Yield the dated versions of a work, and how many days behind the newest."""
    dated = [
        (e.version, date.fromisoformat(e.modified))
        for e in expressions
        if e.version and e.modified
    ]
    if len(dated) < 2:
        return
    newest = max(day for _, day in dated)
    for version, day in dated:
        yield version, (newest - day).days


def _share(name: str, language: str, n: int, of: int, sample: bool) -> Measure:
    low, high = interval(n, of) if sample else (None, None)
    return Measure(
        measure=name,
        language=language,
        n=n,
        of=of,
        value=round(n / of, 4),
        low=low,
        high=high,
    )


def _middles(
    name: str,
    values: dict[str, array[int]] | dict[str, array[float]],
    order: Sequence[str],
    unit: str,
    share: float,
) -> Iterator[Measure]:
    for tag in order:
        held = sorted(values.get(tag, ()))
        if not held:
            continue
        at = min(len(held) - 1, int(share * len(held)))
        value = median(held) if share == 0.5 else held[at]
        n = len(held)
        yield Measure(
            measure=name, language=tag, n=n, of=n, value=round(value, 3), unit=unit
        )

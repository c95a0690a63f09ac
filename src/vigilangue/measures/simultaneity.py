"""Simultaneity: how many days each language came after the first version."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from vigilangue.core import Measure

from .coverage import interval

SAME = 1  # days between two versions that the difference of time zones may make
# The distribution: one version in two, in ten, and the last came so many days after.
PARTS = (("median-days-late", 0.5), ("tenth-days-late", 0.9), ("most-days-late", 1.0))


class Simultaneity:
    """Counts, of works dated in two languages at least, the days of each language."""

    def __init__(self, languages: Sequence[str]) -> None:
        """Begin for the languages that are owed."""
        self._days: dict[str, list[int]] = defaultdict(list)
        self._languages = languages

    def add(self, days: Mapping[str, date]) -> None:
        """Count a work by the day on which it was issued in each language."""
        if len(days) > 1:
            first = min(days.values())
            for tag, day in days.items():
                self._days[tag].append((day - first).days)

    def measures(self, sample: bool) -> tuple[Measure, ...]:
        """Return the share that came with the first, and how late the others were.

        An interval (Wilson, 95 %) is given where the works are a sample.
        """
        return tuple(self._measures(sample))

    def _measures(self, sample: bool) -> Iterator[Measure]:
        for tag in self._languages:
            late = sorted(self._days[tag])
            n, of = sum(days <= SAME for days in late), len(late)
            low, high = interval(n, of) if sample and of else (None, None)
            yield Measure(
                measure="simultaneity",
                language=tag,
                n=n,
                of=of,
                value=round(n / of, 4) if of else None,
                low=low,
                high=high,
            )
            for name, part in PARTS:
                yield Measure(
                    measure=name,
                    language=tag,
                    n=of - n,
                    of=of,
                    value=float(_at(late, part)) if of else None,
                    unit="days",
                )


def spread(days: Iterable[int]) -> tuple[int, ...]:
    """Return within how many days one in two had come, nine in ten, and the last.

    Nothing of none.
    """
    late = sorted(days)
    return tuple(_at(late, part) for _, part in PARTS) if late else ()


def _at(late: Sequence[int], part: float) -> int:
    """Return the least number of days within which a part of them had come."""
    return late[max(0, -int(-len(late) * part // 1) - 1)]

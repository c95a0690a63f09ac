"""What has happened and cannot be mended: counted, never resolved, a rate a period.

The alert is on the rate: fold what `rated` yields as any other sightings. The period
after answers it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from vigilangue.core import Outcome
from vigilangue.measures.coverage import interval

from .sighting import Sighting


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """A document issued, a meeting held, a notice closed: on this day, failed or not.

    One of which it cannot be told whether it failed is none.
    """

    at: date
    failed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """From one day to another, both included."""

    start: date
    end: date

    @property
    def over(self) -> datetime:
        """The moment (UTC) from which nothing more can occur in it."""
        return datetime.combine(self.end + timedelta(days=1), time(), UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """How many failed of how many; ``value`` is their share, None of nothing.

    ``low`` and ``high`` are the 95 % interval of Wilson: to be shown where what
    occurred is known by a sample, or read by a machine.
    """

    n: int
    of: int
    value: float | None = None
    low: float | None = None
    high: float | None = None


def rate(occurrences: Iterable[Occurrence], period: Period) -> Rate:
    """Return the rate of failures in a period."""
    failed = [o.failed for o in occurrences if period.start <= o.at <= period.end]
    n, of = sum(failed), len(failed)
    if not of:
        return Rate(n=0, of=0)
    low, high = interval(n, of)
    return Rate(n=n, of=of, value=n / of, low=low, high=high)


def rated(
    occurrences: Iterable[Occurrence], periods: Iterable[Period], *, allowed: float
) -> Iterator[Sighting]:
    """Yield what each period shows, seen when it is over; periods oldest first.

    It fails where a larger share than ``allowed`` (0 to 1) failed, and passes else: a
    period that is better than the one before, and still over what is allowed, leaves
    the alert open. Of a period in which nothing occurred, nothing can be told.
    """
    occurred = tuple(occurrences)
    for period in periods:
        found = rate(occurred, period)
        yield Sighting(
            outcome=_outcome(found, allowed),
            captured=period.over,
            because=_because(found, allowed),
        )


def surely(found: Rate, *, allowed: float, least: int) -> Outcome:
    """Return what a rate shows of which each occurrence was read by a machine.

    It fails where so much failed that chance does not explain it: the interval lies
    above ``allowed`` (0 to 1), ``least`` occurred, and more than one failed. It passes
    where the share itself is allowed. In between, and of fewer, nothing can be told.
    """
    if found.value is None or found.low is None or found.of < least:
        return Outcome.CANT_TELL
    if found.value <= allowed:
        return Outcome.PASSED
    sure = found.n > 1 and found.low > allowed
    return Outcome.FAILED if sure else Outcome.CANT_TELL


def _outcome(found: Rate, allowed: float) -> Outcome:
    if found.value is None:
        return Outcome.CANT_TELL
    return Outcome.FAILED if found.value > allowed else Outcome.PASSED


def _because(found: Rate, allowed: float) -> str:
    if not found.of:
        return "nothing occurred in the period"
    return f"{found.n} of {found.of}, where {100 * allowed:g}% is allowed"

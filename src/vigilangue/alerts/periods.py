"""Months and quarters: the periods over which occurrences are counted."""

from __future__ import annotations

from datetime import date, timedelta

from vigilangue.core import Length

from .occurrences import Period

MONTHS = {Length.MONTH: 1, Length.QUARTER: 3}


def last(length: Length, today: date) -> Period:
    """Return the last period of the calendar that is over on a day."""
    months = MONTHS[length]
    now = (today.month - 1) // months * months + 1
    end = date(today.year, now, 1) - timedelta(days=1)
    first = (end.month - 1) // months * months + 1
    return Period(start=date(end.year, first, 1), end=end)


def named(period: Period) -> str:
    """Return what a period is called: ``2026-10``, or ``2026-07 to 2026-09``."""
    first, end = (f"{day:%Y-%m}" for day in (period.start, period.end))
    return first if first == end else f"{first} to {end}"

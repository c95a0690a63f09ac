"""When a page is to be looked at again: the oftener it changes, the sooner."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from math import log

_FEW = 3  # looks of which no rate is told
_CHANCE = 0.1  # that a page has changed meanwhile, at which it is looked at
_EARLY = 0.9  # of the wait: looks come a little sooner or later than planned


@dataclass(frozen=True, slots=True, kw_only=True)
class Looks:
    """How often a page was looked at, first and last when, and how often it changed."""

    looks: int
    changes: int
    first: datetime
    last: datetime


def is_due(seen: Looks, now: datetime, oldest: timedelta) -> bool:
    """Tell whether a page is to be looked at now; it is once it is ``oldest``.

    The rate of change is the estimator of Cho and Garcia-Molina (Estimating frequency
    of change, 2003) for looks at intervals: of n looks after the first x found it
    changed, so it changes -ln((n - x + 0.5) / (n + 0.5)) times an interval. It is due
    once the chance that it has changed since is one in ten.
    """
    if seen.looks < _FEW or seen.last > now:
        return True
    return now - seen.last >= _EARLY * wait(seen, oldest)


def wait(seen: Looks, oldest: timedelta) -> timedelta:
    """Return for how long a page need not be looked at after the last look."""
    n = seen.looks - 1
    if not seen.changes:
        return oldest
    rate = -log((n - min(seen.changes, n) + 0.5) / (n + 0.5))
    interval = (seen.last - seen.first) / n
    return min(oldest, interval * (-log(1 - _CHANCE) / rate))

"""When a source is looked at next: a wait, longer while it fails, spread a little."""

from __future__ import annotations

from datetime import datetime, timedelta
from hashlib import sha256

from vigilangue.core import How, Past

SOON = timedelta(hours=1)  # after a first failure, where the wait is not shorter
LONGEST = timedelta(weeks=1)  # however often it failed, where the wait is not longer
OTHER = timedelta(minutes=5)  # where somebody else was at it
SPREAD, SPREAD_MOST = 0.1, timedelta(hours=1)  # of a wait, so that few begin together
DOUBLED = 20  # times at most: far beyond the longest wait


def due(
    every: timedelta | None, past: Past, name: str, now: datetime
) -> datetime | None:
    """Return when to look at a source next; None where one look was enough.

    What never was looked at, what somebody asks for and what was left unfinished is
    due now. ``name`` and the number of the last attempt spread the moments: the answer
    stays the same until there is another attempt.
    """
    if past.lasting is not None or past.ended is None or _wished(past):
        return now
    wait = _wait(every, past)
    if wait is None:
        return None
    return past.ended + wait + min(wait * SPREAD, SPREAD_MOST) * _share(name, past)


def _wished(past: Past) -> bool:
    since = past.began or past.ended
    return past.wished is not None and (since is None or past.wished > since)


def _wait(every: timedelta | None, past: Past) -> timedelta | None:
    """Return the wait without what spreads it."""
    if past.how is How.BUSY:
        return OTHER
    if past.how is How.FAILED:
        return _doubled(min(every or SOON, SOON), every, past.failures)
    if past.how is How.FAULT and every is not None:
        return _doubled(every, every, past.failures)
    return every


def _doubled(first: timedelta, every: timedelta | None, failures: int) -> timedelta:
    times = min(max(failures - 1, 0), DOUBLED)
    factor: int = 2**times
    return min(first * factor, max(every or LONGEST, LONGEST))


def _share(name: str, past: Past) -> float:
    """Return a share (0 to 1) that is another one for every source and attempt."""
    drawn = sha256(f"{name} {past.number}".encode()).digest()
    return int.from_bytes(drawn[:4]) / 2**32

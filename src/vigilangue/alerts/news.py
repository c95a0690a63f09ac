"""Why an alert is told of now: what became of it since it was last told of."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from enum import StrEnum

from .event import What
from .standing import Phase, Standing

ENDING = timedelta(days=7)  # before the last day of a waiver or deferral


class News(StrEnum):
    """The groups under which alerts are told, in their order."""

    NEW = "new"
    REGRESSED = "regressed"
    STILL_OPEN = "still_open"
    WAIVER_ENDING = "waiver_ending"
    DEFERRAL_ENDING = "deferral_ending"
    RESOLVED = "resolved"


def news(standing: Standing, since: datetime) -> News | None:
    """Return what to tell whoever was last told at ``since`` (UTC), None for nothing.

    Of a dismissed alert there is none. One that is deferred or waived is told of when
    it resolves, and in the last seven days before it will speak again.
    """
    if standing.phase is Phase.NONE or standing.dismissed:
        return None
    fresh = standing.recorded is not None and standing.recorded > since
    if standing.phase is Phase.RESOLVED:
        return News.RESOLVED if fresh else None
    if standing.quiet_because:
        return _ending(standing)
    if not fresh:
        return News.STILL_OPEN
    return News.NEW if standing.phase is Phase.OPEN else News.REGRESSED


def _ending(standing: Standing) -> News | None:
    hold = standing.quiet_because
    today = standing.now.astimezone(UTC).date()
    if hold is None or hold.until is None or hold.until - today > ENDING:
        return None
    waived = hold.what is What.WAIVED
    return News.WAIVER_ENDING if waived else News.DEFERRAL_ENDING

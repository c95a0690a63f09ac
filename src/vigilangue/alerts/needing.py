"""What of an alert needs somebody today."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date
from enum import StrEnum

from .event import Event
from .standing import Standing

AHEAD = 7  # days before the end of a deferral or a waiver
SINCE = 7  # days after it, while the alert speaks again


class Need(StrEnum):
    """Why somebody is needed."""

    VALIDATION = "validation"  # it is open, and no coordinator has looked
    ENDING = "ending"  # what keeps it quiet ends within a week
    ENDED = "ended"  # what kept it quiet has ended, and it speaks again


@dataclass(frozen=True, slots=True, kw_only=True)
class Needed:
    """A need with the day that it is about, and the deferral or waiver, if any."""

    why: Need
    day: date
    hold: Event | None = None


def needs(standing: Standing) -> Iterator[Needed]:
    """Yield what needs somebody, of an alert as it stands."""
    today = standing.now.astimezone(UTC).date()
    if standing.speaks and standing.internal and standing.since:
        yield Needed(why=Need.VALIDATION, day=standing.since.date())
    hold, ended = standing.quiet_because, standing.ended
    until = hold.until if standing.failing and hold else None
    if until is not None and (until - today).days <= AHEAD:
        yield Needed(why=Need.ENDING, day=until, hold=hold)
    over = ended.until if standing.speaks and ended else None
    if over is not None and (today - over).days <= SINCE:
        yield Needed(why=Need.ENDED, day=over, hold=ended)

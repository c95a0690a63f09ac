"""When somebody is told: at once, each morning, or on Monday mornings (UTC)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from enum import StrEnum

MORNING = 6  # o'clock


class Rhythm(StrEnum):
    """How often."""

    IMMEDIATE = "immediate"
    DAILY = "daily"
    WEEKLY = "weekly"


def due(rhythm: Rhythm, last: datetime, now: datetime) -> bool:
    """Tell whether it is time again, for somebody who was told last at ``last``."""
    if rhythm is Rhythm.IMMEDIATE:
        return True
    return last < _turn(rhythm, now)


def _turn(rhythm: Rhythm, now: datetime) -> datetime:
    """Return the last moment at which people of a rhythm are told."""
    now = now.astimezone(UTC)
    turn = now.replace(hour=MORNING, minute=0, second=0, microsecond=0)
    if rhythm is Rhythm.WEEKLY:
        turn -= timedelta(days=turn.weekday())
    while turn > now:
        turn -= timedelta(days=7 if rhythm is Rhythm.WEEKLY else 1)
    return turn

"""Of what people are reminded, and when it climbs to the coordinator."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from vigilangue.core.action import Step

from .standing import Standing

AHEAD = 7  # days before a day that counts
CLIMBS = 14  # days overdue, after which the coordinator is asked


class Remind(StrEnum):
    """The reasons to remind."""

    SOON = "soon"  # due within a week
    OVERDUE = "overdue"
    CLIMBED = "climbed"  # overdue for so long that the coordinator is asked
    CONTRADICTED = "contradicted"  # said to be done, and seen failing since
    SILENCE_ENDING = "silence-ending"
    SILENCE_BROKEN = "silence-broken"
    SILENCE_KEPT = "silence-kept"  # it can be agreed


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """A reason to remind somebody; ``key`` is the same for as long as it is one."""

    why: Remind
    day: date

    @property
    def key(self) -> str:
        """Its name, by which it is sent once."""
        return f"{self.why}:{self.day}"

    @property
    def to_coordinator(self) -> bool:
        """Whether the coordinator is asked, besides who owns the action."""
        return self.why not in (Remind.SOON, Remind.OVERDUE)


def reminders(standing: Standing) -> Iterator[Reminder]:
    """Yield of what somebody must be reminded on that day."""
    if standing.contradicted is not None and standing.contradicted.captured:
        day = standing.contradicted.captured.date()
        yield Reminder(why=Remind.CONTRADICTED, day=day)
    yield from _silence(standing)
    if not standing.open or standing.due is None:
        return
    left = (standing.due - standing.today).days
    if standing.late >= CLIMBS:
        yield Reminder(why=Remind.CLIMBED, day=standing.due)
    elif standing.late:
        yield Reminder(why=Remind.OVERDUE, day=standing.due)
    elif left <= AHEAD:
        yield Reminder(why=Remind.SOON, day=standing.due)


def _silence(standing: Standing) -> Iterator[Reminder]:
    silence = standing.silence
    if silence is None or standing.step is not Step.PROPOSED:
        return
    if silence.broken():
        yield Reminder(why=Remind.SILENCE_BROKEN, day=silence.until)
    elif silence.kept(standing.today):
        yield Reminder(why=Remind.SILENCE_KEPT, day=silence.until)
    elif (silence.until - standing.today).days <= AHEAD:
        yield Reminder(why=Remind.SILENCE_ENDING, day=silence.until)

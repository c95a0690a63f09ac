"""How an alert stands at a moment: computed from its events, and never stored."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from .event import Event, What


class Phase(StrEnum):
    """What the machine saw last."""

    NONE = "none"
    OPEN = "open"
    REGRESSED = "regressed"
    RESOLVED = "resolved"


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The state of one alert at ``now``.

    ``since`` is the time of the capture on which it has been in its phase,
    ``recorded`` when that was written down, ``because`` what the check then said.
    ``opened`` is the time of the capture on which it opened first, ``regressions``
    how often it came back. The events of people are there while they are in force:
    ``deferred`` and ``waived`` up to and including their last day, ``dismissed``,
    ``acknowledged``, ``validated``, ``transmitted`` and ``published`` until the finding
    was seen mended and came back, for then it is another one. ``ended`` is the
    deferral or waiver that ran out last.
    """

    now: datetime
    phase: Phase = Phase.NONE
    since: datetime | None = None
    recorded: datetime | None = None
    because: str = ""
    opened: datetime | None = None
    regressions: int = 0
    acknowledged: Event | None = None
    deferred: Event | None = None
    waived: Event | None = None
    dismissed: Event | None = None
    validated: Event | None = None
    transmitted: Event | None = None
    published: Event | None = None
    ended: Event | None = None

    @property
    def failing(self) -> bool:
        """Whether what it is about was last seen failing, told of or not."""
        return self.phase in (Phase.OPEN, Phase.REGRESSED)

    @property
    def quiet_because(self) -> Event | None:
        """What keeps it quiet: the dismissal, else what lasts longest."""
        return self.dismissed or _latest(self.waived, self.deferred)

    @property
    def speaks(self) -> bool:
        """Whether it alerts. That somebody has acknowledged it changes nothing."""
        return self.failing and self.quiet_because is None

    @property
    def internal(self) -> bool:
        """Whether nobody outside may see it: no coordinator has validated it."""
        return self.validated is None

    @property
    def acknowledged_for(self) -> timedelta | None:
        """How long ago somebody acknowledged it."""
        return self.now - self.acknowledged.at if self.acknowledged else None


PHASES = {
    What.OPENED: Phase.OPEN,
    What.REGRESSED: Phase.REGRESSED,
    What.RESOLVED: Phase.RESOLVED,
}
HOLDS = (What.DEFERRED, What.WAIVED, What.DISMISSED)
# What people said of a finding ends when it was mended and comes back.
OF_ONE_FINDING = (
    What.ACKNOWLEDGED,
    What.DISMISSED,
    What.VALIDATED,
    What.TRANSMITTED,
    What.PUBLISHED,
)


def stand(events: Iterable[Event], now: datetime) -> Standing:
    """Return how an alert stands, by its events (in order) recorded up to ``now``."""
    done: dict[What, Event] = {}
    last = first = None
    regressions = 0
    for event in (e for e in events if e.at <= now):
        over: tuple[What, ...] = ()
        if event.what.by_machine:
            last, first = event, first or event
        if event.what is What.LIFTED:
            over = HOLDS
        elif event.what is What.WITHDRAWN:
            over = (What.VALIDATED, What.PUBLISHED)
        elif event.what is What.REGRESSED:
            over, regressions = OF_ONE_FINDING, regressions + 1
        for what in over:
            done.pop(what, None)
        done[event.what] = event
    deferred, waived = done.get(What.DEFERRED), done.get(What.WAIVED)
    return Standing(
        now=now,
        phase=PHASES[last.what] if last else Phase.NONE,
        since=last.seen if last else None,
        recorded=last.at if last else None,
        because=last.reason if last else "",
        opened=first.seen if first else None,
        regressions=regressions,
        acknowledged=done.get(What.ACKNOWLEDGED),
        deferred=None if _over(deferred, now) else deferred,
        waived=None if _over(waived, now) else waived,
        dismissed=done.get(What.DISMISSED),
        validated=done.get(What.VALIDATED),
        transmitted=done.get(What.TRANSMITTED),
        published=done.get(What.PUBLISHED),
        ended=_latest(*(e for e in (waived, deferred) if _over(e, now))),
    )


def _over(hold: Event | None, now: datetime) -> bool:
    end = hold.until if hold else None
    return end is not None and end < now.astimezone(UTC).date()


def _latest(*holds: Event | None) -> Event | None:
    dated = [(e.until, e) for e in holds if e and e.until]
    return max(dated, key=lambda d: d[0])[1] if dated else None

"""What the page of health shows of each source, the worst first."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta

from django.utils.translation import ngettext

from vigilangue.app import declaring
from vigilangue.app.running import Health, Healths, State

WORST = (State.UNREAD, State.FAILED, State.FAULT, State.LOOKING, State.NEVER)
MARKS = {
    State.UNREAD: ("open", "✗"),
    State.FAILED: ("open", "✗"),
    State.FAULT: ("open", "✗"),
    State.LOOKING: ("pending", "…"),
    State.NEVER: ("pending", "·"),
    State.SOUND: ("resolved", "✓"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A source; ``tone`` and ``mark`` say how it stands, beside its words."""

    health: Health
    tone: str
    mark: str
    removable: bool

    @property
    def share(self) -> int | None:
        """How much of the step is done, in percent, where its end is known."""
        stage = self.health.stage
        if stage is None or not stage.of:
            return None
        return min(100, round(100 * stage.done / stage.of))

    @property
    def wait(self) -> str:
        """How often it is looked at, in words; empty where once is enough."""
        return waited(self.health.every)

    @property
    def minutes(self) -> int | None:
        """How many minutes are left of the step, by its rate; at least one."""
        stage = self.health.stage
        left = stage.left if stage else None
        return None if left is None else max(1, round(left / 60))


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """All sources; ``bad`` counts those that somebody should look into."""

    running: bool
    rows: tuple[Row, ...]
    bad: int
    late: int
    looking: int


def page(found: Healths) -> Page:
    """Return what the page shows."""
    states = Counter(each.state for each in found.sources)
    return Page(
        running=found.running,
        rows=tuple(row(each) for each in sorted(found.sources, key=_order)),
        bad=sum(each.bad for each in found.sources),
        late=sum(each.late for each in found.sources),
        looking=states[State.LOOKING],
    )


def row(health: Health) -> Row:
    """Return one source as it is shown."""
    tone, mark = MARKS[health.state]
    never = health.pages is None and bool(health.source)
    return Row(
        health=health,
        tone=tone,
        mark=mark,
        removable=never
        and declaring.may_be_removed(health.organization, health.source),
    )


def waited(every: timedelta | None) -> str:
    """Return a wait in the reader's words, in the largest unit that fits."""
    if every is None:
        return ""
    minutes = round(every / timedelta(minutes=1))
    if minutes % (7 * 24 * 60) == 0:
        n = minutes // (7 * 24 * 60)
        return ngettext("%(n)s week", "%(n)s weeks", n) % {"n": n}
    if minutes % (24 * 60) == 0:
        n = minutes // (24 * 60)
        return ngettext("%(n)s day", "%(n)s days", n) % {"n": n}
    if minutes % 60 == 0:
        n = minutes // 60
        return ngettext("%(n)s hour", "%(n)s hours", n) % {"n": n}
    return ngettext("%(n)s minute", "%(n)s minutes", minutes) % {"n": minutes}


def _order(health: Health) -> tuple[int, str, str]:
    place = WORST.index(health.state) if health.state in WORST else len(WORST)
    return place, health.organization, health.source

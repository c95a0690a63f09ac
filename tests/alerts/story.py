"""Plays a timeline: what is seen or done on a day, and how things stand then."""

import re
from datetime import UTC, date, datetime, timedelta

from vigilangue.alerts import (
    Event,
    Explanation,
    Hindrance,
    Identity,
    Phase,
    Sighting,
    Standing,
    What,
    explain,
    fold,
    stand,
)
from vigilangue.core import Outcome

EVE = date(2025, 12, 31)
IDENTITY = Identity(check="missing-language", subject="/about", language="fr")
OUTCOMES = {
    "failed": Outcome.FAILED,
    "passed": Outcome.PASSED,
    "inapplicable": Outcome.INAPPLICABLE,
    "cannot tell": Outcome.CANT_TELL,
}
HINDRANCES = {
    "in trial": Hindrance.TRIAL,
    "basis unverified": Hindrance.UNVERIFIED,
    "source at fault": Hindrance.SOURCE_AT_FAULT,
}
ACTION = re.compile(r"(?P<what>\w+)(?: until (?P<until>\d+))? by (?P<author>.+)")


def day(number: int) -> date:
    return EVE + timedelta(days=number)


def capture(number: int) -> datetime:
    """The moment of that day's capture; what is done that day is done later."""
    return datetime(2025, 12, 31, 6, tzinfo=UTC) + timedelta(days=number)


class Story:
    """One alert, day by day, as the verbs would carry it on."""

    def __init__(self, confirm: int) -> None:
        self.confirm = confirm
        self.sightings: list[Sighting] = []
        self.events: list[Event] = []
        self.hindrances: frozenset[Hindrance] = frozenset()
        self.evaluations: frozenset[int] = frozenset()  # those of the row
        self.now = capture(0)

    def go(self, number: int, seen: str) -> list[Event]:
        """Let a row happen; return what the machine recorded."""
        moment = capture(number) + timedelta(hours=6)
        self.now = max(moment, self.now + timedelta(minutes=1))
        words, _, brackets = seen.rstrip(")").partition(" (")
        self.hindrances = frozenset(filter(None, [HINDRANCES.get(brackets)]))
        other = re.fullmatch(r"capture of day (\d+)", brackets)
        assert not brackets or self.hindrances or other, f"not understood: {seen}"
        before = len(self.sightings)
        if action := ACTION.fullmatch(words):
            self.events.append(self._done(**action.groupdict()))
        elif words != "nothing seen":
            of = int(other[1]) if other else number
            self.sightings.append(
                Sighting(
                    outcome=OUTCOMES[words],
                    captured=capture(of),
                    because=f"{words} on day {of}",
                    evaluation=len(self.sightings) + 1,
                )
            )
        self.evaluations = frozenset(range(before + 1, len(self.sightings) + 1))
        found = self.folded()
        self.events.extend(found)
        return found

    def _done(self, what: str, until: str | None, author: str) -> Event:
        return Event(
            what=What(what),
            at=self.now,
            author=author,
            reason="as was said",
            until=day(int(until)) if until else None,
        )

    def folded(self) -> list[Event]:
        return list(
            fold(
                self.sightings,
                self.events,
                self.now,
                confirm=self.confirm,
                hindrances=self.hindrances,
                evaluations=self.evaluations,
            )
        )

    def standing(self) -> Standing:
        return stand(self.events, self.now)

    def explanation(self) -> Explanation:
        return explain(
            IDENTITY,
            self.sightings,
            self.events,
            self.now,
            confirm=self.confirm,
            hindrances=self.hindrances,
            evaluations=frozenset(),
        )


def worded(standing: Standing) -> str:
    """How an alert stands, as the timelines write it."""
    if standing.phase is Phase.NONE:
        return "none"
    assert standing.since is not None
    parts = [f"{standing.phase} since {_number(standing.since.date())}"]
    if hold := standing.quiet_because:
        until = f" until {_number(hold.until)}" if hold.until else ""
        parts.append(f"{hold.what}{until} by {hold.author}")
    if (age := standing.acknowledged_for) is not None and standing.acknowledged:
        who = standing.acknowledged.author
        parts.append(f"acknowledged by {who} {age.days} days ago")
    if not standing.internal:
        parts.append("validated")
    return ", ".join(parts)


def _number(when: date) -> int:
    return (when - EVE).days

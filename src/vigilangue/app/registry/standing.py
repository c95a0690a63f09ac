"""How a mandate stands: computed from what its texts ask, events and today."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from vigilangue import checks
from vigilangue.catalog import sessions
from vigilangue.core import Commitment, Outcome, Regime, Verdict

if TYPE_CHECKING:
    from vigilangue.store.queries.registry_mandates import Owed

ADDRESSEE, SESSION, BODY, DATE = "addressee", "session", "body", "date"
NO_MANDATE = "no-mandate"
# What is owed is written in the instrument itself.
NO_REGIME = Regime(name="", title="")


class State(StrEnum):
    """How a mandate stands."""

    STANDING = "standing"  # nothing is said of a time
    DUE = "due"  # asked for at a time that is not over, or not known
    OVERDUE = "overdue"
    CANNOT_TELL = "cannot-tell"  # the time is over, and nobody has looked
    REPORTED = "reported"
    IMPLEMENTED = "implemented"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"  # a person says that it is no mandate


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """When a mandate falls due; ``body`` is whose session it is.

    ``text`` is as written, ``every`` how often. ``differs`` is true where the
    language versions name different times, and no person has said which is right.
    """

    text: str = ""
    session: int | None = None
    body: str = ""
    day: date | None = None
    every: str = ""
    differs: bool = False

    @property
    def opens(self) -> date | None:
        """The day on which its session opens, where the catalogue knows it."""
        if self.session is None:
            return None
        return sessions.opening(self.body, self.session)

    @property
    def closes(self) -> date | None:
        """The first day after its session: that on which the next one opens."""
        if self.session is None:
            return None
        return sessions.opening(self.body, self.session + 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A mandate with its state, who owes it, by when, and what the checks say."""

    owed: Owed
    state: State
    addressee: str
    deadline: Deadline
    verdicts: tuple[Verdict, ...]


def standing(owed: Owed, today: date) -> Standing:
    """Return how a mandate stands on a day."""
    said = {each.field: each.value for each in owed.corrections}
    deadline = _deadline(owed, said)
    asked = commitment(owed, deadline, said.get(ADDRESSEE, owed.addressee))
    withdrawn = said.get(NO_MANDATE) == "yes"
    verdicts = () if withdrawn else tuple(checks.judge(asked, NO_REGIME, today))
    return Standing(
        owed=owed,
        state=State.WITHDRAWN if withdrawn else _state(asked, verdicts),
        addressee=asked.addressee or "",
        deadline=deadline,
        verdicts=verdicts,
    )


def commitment(owed: Owed, deadline: Deadline, addressee: str) -> Commitment:
    """Return a mandate as the checks see it."""
    timed = deadline.day or deadline.session is not None
    return Commitment(
        name=f"{owed.name} {owed.provision}",
        act=owed.act,
        addressee=addressee or None,
        owed=not addressee or addressee != owed.speaker,
        due=bool(timed or deadline.text),
        ends=_after(deadline.day) if deadline.day else deadline.closes,
        events=owed.events,
    )


def _state(asked: Commitment, verdicts: tuple[Verdict, ...]) -> State:
    settled = asked.settled
    if settled is not None:
        return State(settled.what.value)
    late = {v.check: v.outcome for v in verdicts}.get("report-overdue")
    if late is Outcome.FAILED:
        return State.OVERDUE
    if late is Outcome.CANT_TELL and asked.ends is not None:
        return State.CANNOT_TELL
    return State.DUE if asked.due else State.STANDING


def _deadline(owed: Owed, said: dict[str, str]) -> Deadline:
    timed = [s for s in owed.sayings if s.session is not None or s.date]
    first = next(iter(timed or owed.sayings), None)
    times = {(s.session, s.date) for s in timed}
    told = Deadline(
        text=first.due if first else "",
        session=first.session if first else None,
        body=(first.body if first else "") or owed.speaker,
        day=first.date if first else None,
        every=first.every if first else "",
        differs=len(times) > 1,
    )
    if not said.keys() & {SESSION, DATE, BODY}:
        return told
    session, day = said.get(SESSION), said.get(DATE)
    return Deadline(
        text=told.text,
        session=(int(session) if session else None)
        if SESSION in said
        else told.session,
        body=said.get(BODY) or told.body,
        day=(date.fromisoformat(day) if day else None) if DATE in said else told.day,
        every=told.every,
    )


def _after(day: date) -> date:
    return date.fromordinal(day.toordinal() + 1)

"""How an action stands: computed from what happened to it, and never stored."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime

from vigilangue.core.action import Act, Deed, Step

STEPS = {
    Deed.PROPOSED: Step.PROPOSED,
    Deed.AGREED: Step.AGREED,
    Deed.SENT: Step.SENT,
    Deed.ANSWERED: Step.ANSWERED,
    Deed.DONE: Step.DONE,
    Deed.VERIFIED: Step.VERIFIED,
    Deed.CANCELLED: Step.CANCELLED,
}
OVER = (Step.DONE, Step.VERIFIED, Step.CANCELLED)  # nobody owes anything any more


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """A silence procedure: who does not object by the end of a day agrees.

    ``objections`` are those that stand, ``signatories`` who joined since it was
    circulated.
    """

    since: datetime
    until: date
    objections: tuple[Act, ...]
    signatories: tuple[str, ...]

    def broken(self) -> bool:
        """Whether somebody objects."""
        return bool(self.objections)

    def kept(self, today: date) -> bool:
        """Whether its last day is over and nobody objects."""
        return today > self.until and not self.objections


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The state of one action at ``now``.

    ``since`` is when it came to its step; ``contradicted`` the machine's act by which
    what was said to be done was seen failing since; ``done`` and ``sent`` the last
    acts of these names.
    """

    now: datetime
    step: Step | None = None
    since: datetime | None = None
    owner: str = ""
    due: date | None = None
    silence: Silence | None = None
    sent: Act | None = None
    done: Act | None = None
    contradicted: Act | None = None

    @property
    def today(self) -> date:
        """The day of ``now``, in UTC."""
        return self.now.astimezone(UTC).date()

    @property
    def open(self) -> bool:
        """Whether somebody still owes something: what is contradicted is open."""
        return self.step is not None and (
            self.step not in OVER or self.contradicted is not None
        )

    @property
    def late(self) -> int:
        """By how many days it is overdue; 0 where it is not."""
        if not self.open or self.due is None:
            return 0
        return max(0, (self.today - self.due).days)


def stand(acts: Iterable[Act], now: datetime) -> Standing:
    """Return how an action stands, by its acts (in order) recorded up to ``now``."""
    last: dict[Deed, Act] = {}
    step: Step | None = None
    since: datetime | None = None
    circulated: list[Act] = []
    for act in (a for a in acts if a.at <= now):
        if act.what in STEPS:
            step, since = STEPS[act.what], act.at
        if act.what is Deed.CIRCULATED:
            circulated = []
        if act.what in (Deed.DONE, Deed.VERIFIED):
            last.pop(Deed.CONTRADICTED, None)
        circulated.append(act)
        last[act.what] = act
    owner, due = last.get(Deed.ASSIGNED), last.get(Deed.DUE)
    return Standing(
        now=now,
        step=step,
        since=since,
        owner=owner.person if owner else "",
        due=due.day if due else None,
        silence=_silence(last.get(Deed.CIRCULATED), circulated),
        sent=last.get(Deed.SENT),
        done=last.get(Deed.DONE),
        contradicted=last.get(Deed.CONTRADICTED),
    )


def _silence(began: Act | None, since: Iterable[Act]) -> Silence | None:
    if began is None or began.day is None:
        return None
    objections: dict[str, Act] = {}
    signed: dict[str, None] = {}
    for act in since:
        if act.what is Deed.OBJECTED:
            objections[act.person] = act
            signed.pop(act.person, None)
        elif act.what is Deed.CLEARED:
            objections.pop(act.person, None)
        elif act.what is Deed.SIGNED:
            signed[act.person] = None
    return Silence(
        since=began.at,
        until=began.day,
        objections=tuple(objections.values()),
        signatories=tuple(signed),
    )

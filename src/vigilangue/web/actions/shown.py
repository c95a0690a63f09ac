"""An action as screens show it: how it stands, its rung, its reminders."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from django.utils.functional import Promise

from vigilangue.actions import Standing, reminders, stand
from vigilangue.app.acting.undertaking import rung
from vigilangue.core.action import Act, Rung, Step
from vigilangue.store.queries.actions import Kept
from vigilangue.web.reader import reader

from .named import ACTS, REMINDERS, STEPS

MAIN = tuple(step for step in Step if step is not Step.CANCELLED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A step on the way, and whether the action has come to it."""

    name: Promise
    reached: bool
    here: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An act with what it is called."""

    act: Act
    name: Promise


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """An action with how it stands now."""

    kept: Kept
    rung: Rung
    standing: Standing

    @property
    def kind(self) -> str:
        """What its rung is called in the language of the page."""
        return self.rung.title(reader())

    @property
    def step(self) -> Promise | str:
        """How far it has come, in words."""
        return STEPS[self.standing.step] if self.standing.step else ""

    @property
    def way(self) -> Iterator[Place]:
        """The steps in order, and where it is."""
        now = self.standing.step
        at = MAIN.index(now) if now in MAIN else -1
        for number, step in enumerate(MAIN):
            here = number == at
            yield Place(name=STEPS[step], reached=number <= at, here=here)

    @property
    def reminders(self) -> Iterator[Promise]:
        """Of what somebody must be reminded today."""
        for each in reminders(self.standing):
            yield REMINDERS[each.why]

    @property
    def history(self) -> Iterator[Told]:
        """What happened to it, newest first."""
        for act in reversed(self.kept.acts):
            yield Told(act=act, name=ACTS[act.what])


def shown(kept: Kept, now: datetime) -> Shown:
    """Return an action as it stands."""
    return Shown(
        kept=kept, rung=rung(kept.group, kept.rung), standing=stand(kept.acts, now)
    )


def ordered(every: Iterable[Kept], now: datetime) -> list[Shown]:
    """Return actions as they stand: what needs somebody first, then what is due."""
    found = [shown(kept, now) for kept in every]
    return sorted(
        found,
        key=lambda each: (
            not each.standing.open,
            not any(True for _ in each.reminders),
            each.standing.due or now.date().replace(year=9999),
        ),
    )

"""A check with its manual, and what became of the alerts that it opened."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from importlib.resources import files

from vigilangue import checks
from vigilangue.alerts import Standing, stand
from vigilangue.core import SOURCE_IN_BOUNDS, Status
from vigilangue.store.queries import alerts
from vigilangue.store.queries.organizations import Watching

from .rule import Rule, rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """What became of the alerts of a check in an organization."""

    organization: Watching
    speaking: int
    quiet: int
    resolved: int

    @property
    def opened(self) -> int:
        """How many it ever opened."""
        return self.speaking + self.quiet + self.resolved


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A check; ``dismissed`` of the ``opened`` alerts were judged wrong by people.

    ``would_open`` counts by organization what one in trial would open if it were
    active, by the last look at each source.
    """

    rule: Rule
    counts: Sequence[Counted]
    opened: int
    dismissed: int
    would_open: Sequence[tuple[Watching, int]] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """The share of alarms that were true, of all checks, on sites labelled by hand.

    ``low`` and ``high`` are its 95 % interval, ``of`` the alarms that were looked at.
    """

    share: float
    low: float
    high: float
    of: int
    sites: int
    measured: date


@cache
def measured() -> Measured:
    """Return what docs/accuracy.md says of all checks together."""
    table = (files(__package__) / "accuracy.toml").read_text("utf-8")
    return Measured(**tomllib.loads(table))


def judged(slug: str, seen: Sequence[Watching], now: datetime) -> Judged | None:
    """Return a check by its slug; None where there is none and never was one.

    Only the alerts of organizations that are ``seen`` whole are counted.
    """
    check = checks.load().get(slug)
    slugs = {each.slug for each in seen}
    found = [each for each in alerts.of_check(slug) if each.organization in slugs]
    if check is None and not found and slug != SOURCE_IN_BOUNDS:
        return None
    by: dict[str, list[Standing]] = {}
    for alert in found:
        by.setdefault(alert.organization, []).append(stand(alert.events, now))
    counts = (_counted(one, by.get(one.slug, ())) for one in seen)
    every = [standing for some in by.values() for standing in some]
    trial = alerts.in_trial(slug) if check and check.status is Status.TRIAL else {}
    return Judged(
        would_open=[(one, trial[one.slug]) for one in seen if trial.get(one.slug)],
        rule=rule(slug, check),
        counts=[counted for counted in counts if counted.opened],
        opened=sum(standing.opened is not None for standing in every),
        dismissed=sum(standing.dismissed is not None for standing in every),
    )


def _counted(organization: Watching, standings: Sequence[Standing]) -> Counted:
    failing = [each for each in standings if each.failing]
    opened = [each for each in standings if each.opened is not None]
    return Counted(
        organization=organization,
        speaking=sum(each.speaks for each in failing),
        quiet=sum(not each.speaks for each in failing),
        resolved=len(opened) - len(failing),
    )

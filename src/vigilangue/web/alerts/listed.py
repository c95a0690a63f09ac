"""An alert as a line of a list: how it stands, what it is called, how grave it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse

from vigilangue.alerts import Event, Phase, Standing, stand
from vigilangue.app.showing.rules import grounded
from vigilangue.app.watching.alerting import Rules
from vigilangue.core import SOURCE_IN_BOUNDS, Severity
from vigilangue.reports.labels import labels
from vigilangue.reports.standing import Ground
from vigilangue.reports.standing import Standing as Called
from vigilangue.store.queries.alerting import Mark
from vigilangue.store.queries.alerts import Alert

from .rule import Rule, rule

GRAVEST_FIRST = tuple(reversed(Severity))
STRONGEST_FIRST = tuple(Called)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """An alert with how it stands now, its rule, and what its finding rests on."""

    alert: Alert
    standing: Standing
    ground: Ground
    rule: Rule

    @property
    def address(self) -> str:
        """Where its own page is."""
        return to(self.alert.organization, self.alert.mark)

    @property
    def state(self) -> str:
        """How it stands in one word, as the components of the page name it."""
        return state(self.standing)

    @property
    def held(self) -> Event | None:
        """What a person decided that keeps it quiet though it fails."""
        return self.standing.quiet_because if self.standing.failing else None

    @property
    def path(self) -> str:
        """The address of its subject without the host, as people read it."""
        return labels((self.alert.name,))[0]

    @property
    def about_source(self) -> bool:
        """Whether it says that a source itself is at fault."""
        return self.alert.mark.check == SOURCE_IN_BOUNDS

    @property
    def gravity(self) -> tuple[int, int]:
        """Its place when the gravest come first: by severity, then by its basis."""
        return gravity(self.rule, self.ground)


def listed(alerts: Iterable[Alert], rules: Rules, now: datetime) -> Iterator[Listed]:
    """Yield the alerts as they stand at a moment; those that never opened are none."""
    known: dict[str, Rule] = {}
    grounds: dict[tuple[str, tuple[str, ...]], Ground] = {}
    for alert in alerts:
        standing = stand(alert.events, now)
        if standing.phase is Phase.NONE:
            continue
        slug = alert.mark.check
        if slug not in known:
            known[slug] = rule(slug, rules.checks.get(slug))
        rests = slug, alert.basis
        if rests not in grounds:
            grounds[rests] = grounded(slug, alert.basis, rules)
        yield Listed(
            alert=alert,
            standing=standing,
            ground=grounds[rests],
            rule=known[slug],
        )


def gravity(rule: Rule, ground: Ground) -> tuple[int, int]:
    """Return a place when the gravest come first: by severity, then by the basis."""
    return (
        GRAVEST_FIRST.index(rule.severity),
        STRONGEST_FIRST.index(ground.standing),
    )


def state(standing: Standing) -> str:
    """Return how an alert stands in one word: its phase, or what keeps it quiet."""
    holds = standing.quiet_because
    return str(holds.what) if holds and standing.failing else str(standing.phase)


def to(organization: str, mark: Mark) -> str:
    """Return the address of an alert's page."""
    where = (organization, mark.subject, mark.check, mark.language or "-")
    return reverse("alert", args=where)

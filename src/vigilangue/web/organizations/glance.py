"""An organization at one glance: what is owed and there, and what alerts."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from vigilangue.app.showing.rules import rules
from vigilangue.core import Regime
from vigilangue.reports.standing import Standing as Called
from vigilangue.store.queries import alerts, figures, figures_trend, works_current
from vigilangue.store.queries.figures_trend import Known
from vigilangue.store.queries.organizations import Watching
from vigilangue.store.queries.works_current import Picture
from vigilangue.web.alerts.listed import Listed, listed

from .covered import COVERAGE, Covered, covered
from .told import Told, told


@dataclass(frozen=True, slots=True, kw_only=True)
class Glance:
    """What the first page and the overview show of an organization.

    ``alerts`` are all that ever opened, as they stand now; ``history`` the coverage
    over time, oldest first.
    """

    slug: str
    title: str
    regime: Regime
    pictures: tuple[Picture, ...]
    coverage: tuple[Covered, ...]
    history: tuple[Known, ...]
    alerts: tuple[Listed, ...]
    told: Told

    @property
    def looked(self) -> datetime | None:
        """When the newest look that is believed was made."""
        return max((p.captured for p in self.pictures if p.captured), default=None)

    @property
    def faults(self) -> tuple[Picture, ...]:
        """The sources whose newest look is not believed."""
        return tuple(p for p in self.pictures if p.fault)

    @property
    def n(self) -> int:
        """How many of the expected language versions are there."""
        return sum(c.n for c in self.coverage)

    @property
    def of(self) -> int:
        """How many language versions are expected."""
        return sum(c.of for c in self.coverage)

    @property
    def works(self) -> int:
        """How many works the sources hold together."""
        return sum(p.works for p in self.pictures)

    @property
    def pages(self) -> int:
        """How many pages were seen."""
        return sum(p.pages for p in self.pictures)

    @property
    def speaking(self) -> tuple[Listed, ...]:
        """The alerts that are open and not kept quiet by anybody."""
        return tuple(each for each in self.alerts if each.standing.speaks)

    @property
    def fallen(self) -> tuple[Covered, ...]:
        """The languages whose coverage fell."""
        return tuple(c for c in self.coverage if c.moved < 0)

    @property
    def risen(self) -> tuple[Covered, ...]:
        """The languages whose coverage rose."""
        return tuple(c for c in self.coverage if c.moved > 0)

    @property
    def open(self) -> tuple[tuple[Called, int], ...]:
        """How many alerts speak, by what they are called, the strongest first."""
        counted = Counter(each.ground.standing for each in self.speaking)
        return tuple((called, counted[called]) for called in Called if counted[called])


def glance(organization: Watching, now: datetime, since: datetime) -> Glance:
    """Look at an organization; what happened after ``since`` is told."""
    watched = works_current.watched(organization.slug)
    pictures = watched.pictures if watched else ()
    current = figures.figures(watched.evaluations) if watched else ()
    looked = [p.source for p in pictures if p.evaluation]
    history = figures_trend.trend(looked, COVERAGE)
    judged = rules(organization.regime)
    found = tuple(listed(alerts.of_organization(organization.slug), judged, now))
    now_known = (each.measure for each in current)
    return Glance(
        slug=organization.slug,
        title=organization.title,
        regime=judged.regime,
        pictures=pictures,
        coverage=tuple(covered(now_known, history, since)),
        history=history,
        alerts=found,
        told=told(found, since),
    )

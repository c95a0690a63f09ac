"""The alerts of an organization as they stand now, worst first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from vigilangue import alerts
from vigilangue.core import SOURCE_IN_BOUNDS, Check, Severity
from vigilangue.reports.standing import Ground

from .alerting import Rules

if TYPE_CHECKING:
    from vigilangue.store.queries.alerts import Alert


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """An alert with how it stands, its check (None: no longer there), its ground."""

    alert: Alert
    standing: alerts.Standing
    check: Check | None
    ground: Ground

    @property
    def severity(self) -> Severity:
        """How much it costs the reader; a source at fault hides all the rest."""
        if self.alert.mark.check == SOURCE_IN_BOUNDS:
            return Severity.CRITICAL
        return self.check.severity if self.check else Severity.MINOR


def listed(organization: str) -> list[Listed]:
    """Return every alert that there ever was of an organization.

    Those that speak come first, then the gravest, then the oldest.
    """
    return sorted(_listed(organization), key=_order)


def enrolled() -> list[str]:
    """Return the slugs of the organizations that were ever looked at."""
    from vigilangue.store.queries.enrolling import slugs

    return slugs()


def judged() -> list[str]:
    """Return the slugs of those, and of those that only have mandates."""
    from vigilangue.store.queries.enrolling import judged as slugs

    return slugs()


def _listed(organization: str) -> Iterator[Listed]:
    from vigilangue.store.queries.alerts import of_organization

    now = datetime.now(UTC)
    rules: Rules | None = None
    for alert in of_organization(organization):
        rules = rules or Rules.load(alert.regime)
        check = rules.checks.get(alert.mark.check)
        yield Listed(
            alert=alert,
            standing=alerts.stand(alert.events, now),
            check=check,
            ground=rules.ground(alert.mark.check, alert.basis),
        )


def _order(listed: Listed) -> tuple[bool, int, datetime, int]:
    standing = listed.standing
    gravity = -list(Severity).index(listed.severity)
    since = standing.since or standing.now
    return not standing.speaks, gravity, since, listed.alert.mark.subject

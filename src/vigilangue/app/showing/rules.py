"""The checks and the regime by which a screen words what was found."""

from __future__ import annotations

from vigilangue.app.watching.alerting import Rules
from vigilangue.reports.standing import Ground


def rules(regime: str) -> Rules:
    """Return the checks and a regime, as the alerts were judged by."""
    return Rules.load(regime)


def grounded(slug: str, basis: tuple[str, ...], rules: Rules) -> Ground:
    """Return what a finding of a check rests on, by the basis of its verdict."""
    return rules.ground(slug, basis)

"""The checks and the regime by which a screen words what was found."""

from __future__ import annotations

from vigilangue import checks
from vigilangue.app.watching.alerting import Rules
from vigilangue.core import CatalogError, Outcome, Regime, Verdict
from vigilangue.reports.standing import Ground, ground


def rules(regime: str) -> Rules:
    """Return the checks and a regime; one that is declared no more owes nothing."""
    try:
        return Rules.load(regime)
    except CatalogError:
        owes_nothing = Regime(name=regime, title=regime)
        return Rules(checks=checks.load(), regime=owes_nothing)


def grounded(slug: str, basis: tuple[str, ...], rules: Rules) -> Ground:
    """Return what a finding of a check rests on, by the basis of its verdict."""
    verdict = Verdict(outcome=Outcome.FAILED, because="", basis=basis)
    return ground(verdict, rules.regime, rules.checks.get(slug))

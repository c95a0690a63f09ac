"""What an alert rests on, and so what it is called: breach, shortfall or less."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from vigilangue import catalog, checks
from vigilangue.core import CatalogError, Check, Outcome, Regime, Verdict
from vigilangue.reports.standing import Ground, ground

ANY = "any"


@cache
def known() -> dict[str, Check]:
    """Return the checks by slug, as they were when the server began."""
    return checks.load()


def regime_of(name: str) -> Regime:
    """Return a regime; where its declaration is gone, the one that obliges nothing."""
    try:
        return catalog.regime(name)
    except CatalogError:
        return catalog.regime(ANY)


def ground_of(check: str, basis: Sequence[str], regime: Regime) -> Ground:
    """Return what a failure of a check on these texts rests on, under a regime."""
    failed = Verdict(outcome=Outcome.FAILED, because="", check=check, basis=(*basis,))
    return ground(failed, regime, known().get(check))

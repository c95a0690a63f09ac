"""Judges what was validated, and brings the alerts up to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from django.db import transaction

from vigilangue import checks
from vigilangue.core import Outcome, Regime, Verdict
from vigilangue.core.observation import Grid, Observation
from vigilangue.reports.maker import version
from vigilangue.store.queries import observed as rows
from vigilangue.store.queries import observed_judged as judged
from vigilangue.store.queries import organizations
from vigilangue.store.queries.observed import Observed, Step

REJECTED = "the observation was rejected"


def judge(organization: str, now: datetime) -> None:
    """Write what the checks say of what is validated now, and fold it into alerts.

    What was judged and is rejected since applies to nothing any more. Grids that are
    only counted are never judged.
    """
    from vigilangue.app.watching.alerting import alert_observations

    from .handling import known, regime_of

    owner = organizations.organization(organization)
    if owner is None:
        return
    grids = known()
    said = []
    for kept in rows.of_organization(organization):
        grid = grids.get(kept.grid)
        if grid is None or grid.counted:
            continue
        verdicts = tuple(_verdicts(kept, grid, regime_of(owner.regime), now))
        if verdicts:
            said.append((kept, verdicts))
    with transaction.atomic():
        judged.write(organization, said, now, regime=owner.regime, maker=version())
    for _ in alert_observations(organization):
        pass


def _verdicts(
    kept: Observed, grid: Grid, regime: Regime, now: datetime
) -> Iterator[Verdict]:
    if kept.step is Step.VALIDATED:
        seen = Observation(
            id=str(kept.id),
            grid=kept.grid,
            name=kept.name,
            day=kept.day,
            kind=grid.kind,
            answers=kept.answers,
            proof=kept.proof,
        )
        yield from checks.judge(seen, regime, now.date())
    elif kept.step is Step.REJECTED:
        for verdict in judged.last(kept.organization, kept.id):
            yield replace(verdict, outcome=Outcome.INAPPLICABLE, because=REJECTED)

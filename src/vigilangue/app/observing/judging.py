"""Judges what was validated, and brings the alerts up to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from django.db import transaction

from vigilangue import checks
from vigilangue.app.showing.rules import rules
from vigilangue.core import Outcome, Regime, Verdict
from vigilangue.core.observation import Grid, Observation
from vigilangue.reports.maker import version
from vigilangue.store.queries import observed_judged as judged
from vigilangue.store.queries import organizations
from vigilangue.store.queries.observed import Observed, Step

REJECTED = "the observation was rejected"


def judge(kept: Observed, grid: Grid, now: datetime) -> None:
    """Write what the checks say of an observation now, and fold it into alerts.

    What was judged and is rejected since applies to nothing any more. What is only
    counted is never judged.
    """
    from vigilangue.app.watching.alerting import alert_inner

    owner = organizations.organization(kept.organization)
    if owner is None or grid.counted:
        return
    regime = rules(owner.regime).regime
    verdicts = tuple(_verdicts(kept, grid, regime, now))
    if not verdicts:
        return
    with transaction.atomic():
        judged.write(kept, verdicts, now, regime=owner.regime, maker=version())
    for _ in alert_inner(kept.organization):
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
        for verdict in judged.last(kept):
            yield replace(verdict, outcome=Outcome.INAPPLICABLE, because=REJECTED)

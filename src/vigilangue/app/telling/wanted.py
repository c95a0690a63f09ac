"""Which of what happened somebody asked to be told of, by how grave it is."""

from __future__ import annotations

from collections.abc import Iterable

from vigilangue.app.watching.alerting import Rules
from vigilangue.core import Severity
from vigilangue.store.queries import alerts
from vigilangue.store.queries.alerting import Mark
from vigilangue.store.queries.telling import Asked


def wanted(marks: Iterable[Mark], asked: Asked, judged: Rules) -> frozenset[Mark]:
    """Return the alerts that are as grave as asked for, and called what was asked for.

    What a finding is called follows from the texts of the verdict on which it opened.
    """
    least = Severity(asked.severity or Severity.MINOR)
    grave = {m for m in marks if judged.severity(m.check).reaches(least)}
    if not asked.called:
        return frozenset(grave)
    basis = alerts.basis(grave)
    return frozenset(
        mark
        for mark in grave
        if judged.ground(mark.check, basis.get(mark, ())).standing == asked.called
    )

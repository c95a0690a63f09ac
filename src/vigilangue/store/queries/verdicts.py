"""Rows of verdicts, and the verdict that an alert opened on."""

from __future__ import annotations

from django.db.models import OuterRef, QuerySet

from vigilangue.core import Evidence, Outcome, Verdict

from .. import models


def verdict(row: models.Verdict) -> Verdict:
    """Return what was said, by its row."""
    return Verdict(
        outcome=Outcome(row.outcome),
        because=row.because,
        language=row.language or None,
        url=row.url or None,
        evidence=Evidence(capture=row.digest, quote=row.quote),
        check=row.check_slug,
        basis=tuple(row.basis),
    )


def opened_on() -> QuerySet[models.Verdict]:
    """Return the failed verdicts that an event stands on; of a query over events."""
    return models.Verdict.objects.filter(
        evaluation=OuterRef("evaluation"),
        subject=OuterRef("subject"),
        check_slug=OuterRef("check_slug"),
        language=OuterRef("language"),
        outcome=Outcome.FAILED,
    )

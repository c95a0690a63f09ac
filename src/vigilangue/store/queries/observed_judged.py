"""What the checks said of observations: one evaluation each time it is otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from vigilangue.core import Evidence, Outcome, Verdict

from .. import models
from .observed import Observed
from .texts import clean

KIND = "observation"
SOURCE = "_observations"  # no declaration can have this name


def source(organization: str) -> int | None:
    """Return the source that stands for the observations of an organization."""
    rows = models.Source.objects.filter(organization__slug=organization, slug=SOURCE)
    return rows.values_list("pk", flat=True).first()


def last(organization: str, observed: int) -> Iterator[Verdict]:
    """Yield what each check said last of an observation, that still applies."""
    rows = models.Verdict.objects.filter(
        subject__source__organization__slug=organization,
        subject__source__slug=SOURCE,
        subject__name=str(observed),
    ).order_by("-evaluation__captured", "-pk")
    seen: set[tuple[str, str]] = set()
    for row in rows:
        key = (row.check_slug, row.language)
        if key not in seen:
            seen.add(key)
            yield Verdict(
                outcome=Outcome(row.outcome),
                because=row.because,
                language=row.language or None,
                evidence=Evidence(capture=row.digest, quote=row.quote),
                check=row.check_slug,
                basis=tuple(row.basis),
            )


def write(
    organization: str,
    said: Sequence[tuple[Observed, Sequence[Verdict]]],
    now: datetime,
    *,
    regime: str,
    maker: str,
) -> None:
    """Write an evaluation of what is said otherwise than before; nothing else.

    Who calls it holds a transaction.
    """
    owner = models.Organization.objects.get(slug=organization)
    row, _ = models.Source.objects.get_or_create(
        organization=owner,
        slug=SOURCE,
        defaults={"title": "Observations", "address": ""},
    )
    models.Source.objects.select_for_update(no_key=True).get(pk=row.pk)
    told = [
        (kept, verdicts)
        for kept, verdicts in said
        if {_key(v) for v in verdicts} - {_key(v) for v in last(organization, kept.id)}
    ]
    if not told:
        return
    evaluation = models.Evaluation.objects.create(
        source=row,
        captured=now,
        at=now,
        sound=True,
        regime=regime,
        languages=[],
        pages=0,
        works=len(told),
        unseen=0,
        maker=maker[:40],
    )
    for kept, verdicts in told:
        subject, _ = models.Subject.objects.get_or_create(
            source=row,
            kind=KIND,
            name=str(kept.id),
            defaults={"title": clean(f"{kept.name} ({kept.day})")[:300]},
        )
        models.Verdict.objects.bulk_create(
            models.Verdict(
                evaluation=evaluation,
                subject=subject,
                check_slug=v.check,
                language=v.language or "",
                outcome=v.outcome,
                because=clean(v.because),
                url="",
                digest=v.evidence.capture,
                quote=clean(v.evidence.quote),
                basis=list(v.basis),
            )
            for v in verdicts
        )


def _key(verdict: Verdict) -> tuple[str, str, str, str]:
    return (
        verdict.check,
        verdict.language or "",
        verdict.outcome,
        clean(verdict.because),
    )

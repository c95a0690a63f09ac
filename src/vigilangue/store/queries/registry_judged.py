"""What the checks said of mandates: by organization, only where it became otherwise."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Max

from vigilangue.core import Organization, Outcome, Verdict

from .. import models
from . import inner
from .texts import clean

KIND = "mandate"  # of a subject that is a provision, with all that it asks of one
SOURCE = "_mandates"  # begins as those of `inner` do


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a check said last of a subject."""

    outcome: Outcome
    because: str
    digest: str
    url: str

    @classmethod
    def of(cls, verdict: Verdict) -> Said:
        """Return what a verdict says."""
        return cls(
            outcome=verdict.outcome,
            because=clean(verdict.because),
            digest=clean(verdict.evidence.capture),
            url=clean(verdict.url or ""),
        )


def begin(organization: Organization) -> int:
    """Return the source of its mandates, made where there is none; see `inner.begin`.

    An organization at which nobody looked is made too: only its mandates are followed.
    """
    owner, _ = models.Organization.objects.get_or_create(
        slug=organization.slug,
        defaults={
            "title": clean(organization.title),
            "regime": clean(organization.regime),
            "seen_by": organization.seen_by,
        },
    )
    return inner.begin(owner, SOURCE, "Mandates")


def organizations() -> list[Organization]:
    """Return those of which mandates were ever judged, as they were then."""
    rows = models.Source.objects.filter(slug=SOURCE).select_related("organization")
    return [
        Organization(
            slug=row.organization.slug,
            title=row.organization.title,
            regime=row.organization.regime,
        )
        for row in rows.order_by("pk")
    ]


def last(source: int, instrument: str | None) -> dict[str, dict[str, Said]]:
    """Return what was said last of the mandates of an instrument (None: of all)."""
    subjects = models.Subject.objects.filter(source_id=source, kind=KIND)
    if instrument is not None:
        subjects = subjects.filter(name__startswith=f"{clean(instrument)} ")
    newest = (
        models.Verdict.objects.filter(subject__in=subjects)
        .values("subject", "check_slug")
        .annotate(last=Max("pk"))
    )
    found: dict[str, dict[str, Said]] = {}
    chosen = models.Verdict.objects.filter(pk__in=newest.values("last"))
    for row in chosen.select_related("subject"):
        found.setdefault(row.subject.name, {})[row.check_slug] = Said(
            outcome=Outcome(row.outcome),
            because=row.because,
            digest=row.digest,
            url=row.url,
        )
    return found

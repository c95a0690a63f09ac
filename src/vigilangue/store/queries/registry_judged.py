"""What the checks said of mandates: by organization, only where it became otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Max

from vigilangue.core import Organization, Outcome, Verdict

from .. import models
from .texts import clean

KIND = "mandate"  # of a subject that is a provision, with all that it asks of one
SOURCE = "_mandates"  # no declaration can have this name
TITLE = 300  # characters


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A provision with one verdict of each check; ``name`` is as `core.Commitment`'s.

    ``title`` is what it asks for, in some language.
    """

    name: str
    title: str
    verdicts: tuple[Verdict, ...]


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


def source(organization: str) -> int | None:
    """Return the source that stands for the mandates of an organization, if any."""
    rows = models.Source.objects.filter(organization__slug=organization, slug=SOURCE)
    return rows.values_list("pk", flat=True).first()


def begin(organization: Organization) -> int:
    """Return the same, made where there is none; only its mandates are followed then.

    Who calls it holds a transaction: nobody else judges mandates of it until its end.
    """
    owner, _ = models.Organization.objects.get_or_create(
        slug=organization.slug,
        defaults={
            "title": clean(organization.title),
            "regime": clean(organization.regime),
            "seen_by": organization.seen_by,
        },
    )
    row, _ = models.Source.objects.get_or_create(
        organization=owner, slug=SOURCE, defaults={"title": "Mandates", "address": ""}
    )
    return models.Source.objects.select_for_update(no_key=True).get(pk=row.pk).pk


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


def write(
    source: int, judged: Iterable[Judged], now: datetime, *, regime: str, maker: str
) -> int:
    """Write an evaluation of mandates; return its number."""
    some = list(judged)
    evaluation = models.Evaluation.objects.create(
        source_id=source,
        captured=now,
        at=now,
        sound=True,
        regime=regime,
        languages=[],
        pages=0,
        works=len(some),
        unseen=0,
        maker=maker[:40],
    )
    subjects = _subjects(source, some)
    models.Verdict.objects.bulk_create(
        models.Verdict(
            evaluation=evaluation,
            subject_id=subjects[each.name],
            check_slug=verdict.check,
            language="",
            outcome=verdict.outcome,
            because=clean(verdict.because),
            url=clean(verdict.url or ""),
            digest=clean(verdict.evidence.capture),
            quote=clean(verdict.evidence.quote),
            basis=list(verdict.basis),
        )
        for each in some
        for verdict in each.verdicts
    )
    return evaluation.pk


def _subjects(source: int, judged: Iterable[Judged]) -> Mapping[str, int]:
    wanted = {clean(each.name): clean(each.title)[:TITLE] for each in judged}
    models.Subject.objects.bulk_create(
        (
            models.Subject(source_id=source, kind=KIND, name=name, title=title)
            for name, title in wanted.items()
        ),
        ignore_conflicts=True,
    )
    rows = models.Subject.objects.filter(source_id=source, kind=KIND)
    return dict(rows.filter(name__in=wanted).values_list("name", "pk"))

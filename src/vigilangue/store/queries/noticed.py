"""Vacancy notices of a period, those that have closed with the others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import Max, Min

from vigilangue.core import Evidence, Outcome, Profile, Verdict
from vigilangue.documents import addresses

from .. import models
from .batches import batches
from .texts import clean, fitted

RATE = "rate"  # the kind of a subject that is a rate, period after period
TITLE = 300  # characters


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a notice says of itself; see `models.Noticed`. ``url`` is one of its pages.

    ``posted`` and ``profile`` are None where they are not known.
    """

    url: str
    posted: date | None
    department: str
    profile: Profile | None
    required: tuple[str, ...]
    favours: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurred:
    """A notice of a period, as it was seen last; ``there`` where it still is."""

    subject: int
    there: bool
    day: date
    department: str
    profile: Profile | None
    required: tuple[str, ...]
    favours: str | None
    verdicts: tuple[Verdict, ...]


def add(evaluation: int, told: Iterable[Told]) -> None:
    """Write what the notices of an evaluation say; its works are written already."""
    look = models.Evaluation.objects.get(pk=evaluation)
    today = look.captured.date()
    for some in batches(told):
        keys = {fitted(_key(each.url)): each for each in some}
        rows = look.expressions.filter(key__in=keys).values_list("key", "subject_id")
        found = {subject: keys[key] for key, subject in rows}
        first = _first(found)
        models.Noticed.objects.bulk_create(
            models.Noticed(
                evaluation=look,
                subject_id=subject,
                day=_day(each.posted, first.get(subject), today),
                department=clean(each.department)[:TITLE],
                profile=each.profile or "",
                required=list(each.required),
                favours=each.favours,
            )
            for subject, each in found.items()
        )


def within(evaluation: int, first: date, last: date) -> list[Occurred]:
    """Return the notices of some days, all that were seen up to an evaluation.

    Each counts once, as it was seen last; those that have closed since with the others.
    """
    look = models.Evaluation.objects.get(pk=evaluation)
    rows = models.Noticed.objects.filter(
        subject__source_id=look.source_id,
        evaluation_id__lte=evaluation,
        day__range=(first, last),
    )
    newest = rows.values("subject_id").annotate(last=Max("pk")).values("last")
    found: dict[int, list[models.Noticed]] = defaultdict(list)
    for row in models.Noticed.objects.filter(pk__in=newest).order_by("pk"):
        found[row.evaluation_id].append(row)
    return [each for at, some in found.items() for each in _occurred(at, some, look.pk)]


def rate(source: int, name: str, title: str) -> int:
    """Return the subject that stands for a rate of a source, by its name."""
    subject, _ = models.Subject.objects.get_or_create(
        source_id=source,
        kind=RATE,
        name=clean(name),
        defaults={"title": clean(title)[:TITLE]},
    )
    return subject.pk


def rates(source: int) -> dict[str, int]:
    """Return the rates of a source that there are already, by name."""
    rows = models.Subject.objects.filter(source_id=source, kind=RATE)
    return dict(rows.order_by("pk").values_list("name", "pk"))


def kinds(subjects: Iterable[int]) -> dict[int, str]:
    """Return the kind of each of some subjects."""
    rows = models.Subject.objects.filter(pk__in=set(subjects))
    return dict(rows.values_list("pk", "kind"))


def _occurred(
    evaluation: int, rows: list[models.Noticed], now: int
) -> Iterator[Occurred]:
    said: dict[int, list[Verdict]] = defaultdict(list)
    for some in batches(row.subject_id for row in rows):
        verdicts = models.Verdict.objects.filter(
            evaluation_id=evaluation, subject_id__in=some, trial=False
        )
        for verdict in verdicts.order_by("pk"):
            said[verdict.subject_id].append(_verdict(verdict))
    for row in rows:
        yield Occurred(
            subject=row.subject_id,
            there=evaluation == now,
            day=row.day,
            department=row.department,
            profile=Profile(row.profile) if row.profile else None,
            required=tuple(row.required),
            favours=row.favours,
            verdicts=tuple(said[row.subject_id]),
        )


def _verdict(row: models.Verdict) -> Verdict:
    return Verdict(
        outcome=Outcome(row.outcome),
        because=row.because,
        url=row.url,
        evidence=Evidence(capture=row.digest, quote=row.quote),
        check=row.check_slug,
        basis=tuple(row.basis),
    )


def _first(subjects: Iterable[int]) -> dict[int, date]:
    rows = models.Noticed.objects.filter(subject_id__in=list(subjects))
    days = rows.values("subject_id").annotate(first=Min("day"))
    return dict(days.values_list("subject_id", "first"))


def _day(posted: date | None, first: date | None, today: date) -> date:
    """Return the day of a notice: none was posted after it was seen."""
    if posted and posted <= today:
        return posted
    return min(first or today, today)


def _key(url: str) -> str:
    return url if "#" in url else addresses.key(url)

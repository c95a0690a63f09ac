"""What the fold of alerts reads and writes: verdicts by identity, and their events."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby, islice

from django.db.models import Max, Q

from vigilangue.alerts import Event, What, merged
from vigilangue.core import Outcome

from .. import models
from .batches import batches
from .texts import clean

MACHINE = tuple(what for what in What if what.by_machine)
FAILING = (What.OPENED, What.REGRESSED)
SEVERAL = 20  # verdicts that are fetched at a time, where few are needed


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Mark:
    """An alert's identity in the tables; ``language`` is empty where there is none."""

    subject: int
    check: str
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pending:
    """An evaluation whose verdicts were not folded into events yet."""

    id: int
    source: int
    captured: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One verdict, as the fold needs it."""

    mark: Mark
    outcome: Outcome
    because: str
    basis: tuple[str, ...]


def pending(source: int, now: datetime) -> Iterator[Pending]:
    """Yield the evaluations of a source that were not folded, in order of capture."""
    rows = models.Evaluation.objects.filter(
        source_id=source, folding__isnull=True, captured__lte=now
    )
    for row in rows.order_by("captured", "pk"):
        yield _pending(row)


def one(evaluation: int) -> Pending:
    """Return one evaluation as the fold knows it."""
    return _pending(models.Evaluation.objects.get(pk=evaluation))


def mark_of(row: models.Event | models.Verdict) -> Mark:
    """Return the identity that a row is about."""
    return Mark(subject=row.subject_id, check=row.check_slug, language=row.language)


def failing(source: int, until: datetime) -> set[Mark]:
    """Return the alerts of a source that failed when last seen before a time."""
    rows = models.Event.objects.filter(
        subject__source_id=source, what__in=MACHINE, captured__lt=until
    )
    last = rows.values("subject", "check_slug", "language").annotate(last=Max("pk"))
    open_ = models.Event.objects.filter(
        pk__in=last.values("last"), what__in=FAILING
    ).values_list("subject_id", "check_slug", "language")
    return {Mark(subject=s, check=c, language=g) for s, c, g in open_}


def said(evaluation: Pending) -> Iterator[Said]:
    """Yield the verdicts about the subjects that failed now or ever had an alert.

    They come in the order of their marks, so that those of one stand together.
    """
    rows = models.Verdict.objects.filter(evaluation_id=evaluation.id)
    failed = rows.filter(outcome=Outcome.FAILED).values("subject_id")
    ever = models.Event.objects.filter(subject__source_id=evaluation.source)
    chosen = rows.filter(
        Q(subject_id__in=failed) | Q(subject_id__in=ever.values("subject_id"))
    )
    ordered = chosen.order_by("subject_id", "check_slug", "language", "pk")
    for row in ordered.iterator(chunk_size=2000):
        yield _said(row, mark_of(row))


def before(mark: Mark, evaluation: Pending, most: int) -> list[tuple[Pending, Said]]:
    """Return what earlier looks said of a mark that could tell, oldest first.

    Of each look all verdicts come, of at most so many looks. What was captured once
    and judged again is one look; the later answer stands.
    """
    rows = (
        models.Verdict.objects.filter(
            subject_id=mark.subject, check_slug=mark.check, language=mark.language
        )
        .filter(evaluation__captured__lt=evaluation.captured, evaluation__sound=True)
        .select_related("evaluation")
        .order_by("-evaluation__captured", "-evaluation_id", "pk")
    )
    looks = groupby(rows.iterator(SEVERAL), key=lambda row: row.evaluation.captured)
    told = (_told(list(same), mark) for _, same in looks)
    kept = list(islice(filter(None, told), most))
    return [row for look in reversed(kept) for row in look]


def _told(rows: list[models.Verdict], mark: Mark) -> list[tuple[Pending, Said]]:
    """Return the answer of a look, nothing where it could not tell."""
    last = [row for row in rows if row.evaluation_id == rows[0].evaluation_id]
    if merged(Outcome(row.outcome) for row in last) is Outcome.CANT_TELL:
        return []
    return [(_pending(row.evaluation), _said(row, mark)) for row in last]


def late(evaluation: Pending) -> bool:
    """Tell whether a later capture of its source was folded before."""
    later = models.Folding.objects.filter(
        evaluation__source_id=evaluation.source,
        evaluation__captured__gt=evaluation.captured,
        evaluation__sound=True,
    )
    return later.exists()


def events(marks: Iterable[Mark]) -> dict[Mark, list[Event]]:
    """Return the events of some alerts, in order."""
    found: dict[Mark, list[Event]] = {mark: [] for mark in marks}
    for some in batches({mark.subject for mark in found}):
        rows = models.Event.objects.filter(subject_id__in=some)
        for row in rows.order_by("pk"):
            mark = mark_of(row)
            if mark in found:
                found[mark].append(event(row))
    return found


def event(row: models.Event) -> Event:
    """Return an event as the fold knows it."""
    return Event(
        what=What(row.what),
        at=row.at,
        author=row.author,
        reason=row.reason,
        captured=row.captured,
        until=row.until,
        evaluation=row.evaluation_id,
    )


def append(mark: Mark, happened: Iterable[Event]) -> None:
    """Append events to the history of an alert; who calls it holds a transaction."""
    models.Event.objects.bulk_create(
        models.Event(
            subject_id=mark.subject,
            check_slug=mark.check,
            language=mark.language,
            what=str(each.what),
            at=each.at,
            author=clean(each.author),
            reason=clean(each.reason),
            captured=each.captured,
            until=each.until,
            evaluation_id=each.evaluation,
        )
        for each in happened
    )


def folded(evaluation: Pending, at: datetime) -> bool:
    """Write that an evaluation was folded; tell whether nobody else has done so.

    Who calls it holds a transaction: others who fold the same wait here for its end,
    and none comes to a later evaluation without this one.
    """
    _, first = models.Folding.objects.get_or_create(
        evaluation_id=evaluation.id, defaults={"at": at}
    )
    return first


def _pending(row: models.Evaluation) -> Pending:
    return Pending(id=row.pk, source=row.source_id, captured=row.captured)


def _said(row: models.Verdict, mark: Mark) -> Said:
    return Said(
        mark=mark,
        outcome=Outcome(row.outcome),
        because=row.because,
        basis=tuple(row.basis),
    )

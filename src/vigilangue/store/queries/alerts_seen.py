"""What evaluations saw of an alert's subject: verdicts, language versions, looks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from vigilangue.alerts import Event
from vigilangue.core import Outcome, Passage

from .. import models
from .alerting import Mark, event, mark_of
from .alerts_subject import Subject
from .registry_judged import KIND as MANDATE


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """An evaluation; ``sound`` is false where the source was at fault.

    Without a collection it judged mandates.
    """

    id: int
    collection: int | None
    captured: datetime
    sound: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighted:
    """A verdict with its evidence, and the evaluation that it stands in."""

    mark: Mark
    look: Look
    outcome: Outcome
    because: str
    url: str
    digest: str
    quote: str
    basis: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A language version that was there; ``confidence`` is of the language read."""

    version: str
    language: str
    confidence: float
    url: str
    title: str
    words: int
    digest: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """A work as an evaluation saw it; see `models.Seen`."""

    expected: tuple[str, ...]
    unseen: tuple[str, ...]
    paired_by: tuple[str, ...]
    confidence: float
    versions: tuple[Version, ...]


def looks(source: int, most: int) -> list[Look]:
    """Return the last evaluations of a source, newest first."""
    return [_look(row) for row in _last(source, most)]


def of_mark(mark: Mark, most: int) -> list[Sighted]:
    """Return the last verdicts about an identity, newest first."""
    rows = models.Verdict.objects.filter(
        subject_id=mark.subject, check_slug=mark.check, language=mark.language
    )
    newest = rows.order_by("-evaluation__captured", "-evaluation_id", "pk")
    return list(_sighted(newest[:most]))


def of_subject(subject: Subject, most: int) -> list[Sighted]:
    """Return all that the last evaluations said of a subject, newest first.

    Of a mandate these are the last that said anything of it.
    """
    last = _last(subject.source_id, most)
    if subject.kind == MANDATE:
        rows = models.Verdict.objects.filter(subject_id=subject.id)
        said = rows.order_by("-evaluation_id").values_list("evaluation_id", flat=True)
        last = models.Evaluation.objects.filter(pk__in=list(said.distinct()[:most]))
    rows = models.Verdict.objects.filter(
        subject_id=subject.id, evaluation__in=last.values("pk")
    )
    return list(_sighted(rows.order_by("-evaluation__captured", "-evaluation_id")))


def events(subject: int) -> dict[Mark, list[Event]]:
    """Return the events of all alerts of a subject, in order."""
    found: dict[Mark, list[Event]] = {}
    for row in models.Event.objects.filter(subject_id=subject).order_by("pk"):
        mark = mark_of(row)
        found.setdefault(mark, []).append(event(row))
    return found


def work(evaluation: int, subject: int) -> Work | None:
    """Return a work as an evaluation saw it, None where it did not."""
    seen = models.Seen.objects.filter(evaluation_id=evaluation, subject_id=subject)
    row = seen.first()
    if row is None:
        return None
    versions = models.Expression.objects.filter(
        evaluation_id=evaluation, subject_id=subject
    )
    return Work(
        expected=tuple(row.expected),
        unseen=tuple(row.unseen),
        paired_by=tuple(row.paired_by),
        confidence=row.confidence,
        versions=tuple(map(_version, versions.order_by("version", "pk"))),
    )


def _last(source: int, most: int) -> QuerySet[models.Evaluation]:
    rows = models.Evaluation.objects.filter(source_id=source)
    return rows.order_by("-captured", "-pk")[:most]


def _sighted(rows: QuerySet[models.Verdict]) -> Iterator[Sighted]:
    for row in rows.select_related("evaluation"):
        yield Sighted(
            mark=mark_of(row),
            look=_look(row.evaluation),
            outcome=Outcome(row.outcome),
            because=row.because,
            url=row.url,
            digest=row.digest,
            quote=row.quote,
            basis=tuple(row.basis),
        )


def _look(row: models.Evaluation) -> Look:
    return Look(
        id=row.pk,
        collection=row.collection_id,
        captured=row.captured,
        sound=row.sound,
    )


def _version(row: models.Expression) -> Version:
    return Version(
        version=row.version,
        language=row.language,
        confidence=row.confidence,
        url=row.url,
        title=row.title,
        words=row.words,
        digest=row.digest,
        passages=tuple(Passage(*passage) for passage in row.passages),
    )

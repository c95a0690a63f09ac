"""One work as its last sound evaluation saw it: versions, verdicts, captures."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from vigilangue.core import Passage, Verdict

from .. import models
from .evidence import Kept
from .verdicts import verdict
from .works_captures import captures


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A language version; ``version``, ``language`` and ``direction`` None: not told.

    ``capture`` says where its bytes stand, None where no row does. The other fields
    are those of `models.Expression`.
    """

    version: str | None
    language: str | None
    declared: tuple[str, ...]
    direction: str | None
    url: str
    title: str
    words: int
    content: bool
    depth: float | None
    modified: date | None
    passages: tuple[Passage, ...]
    digest: str
    capture: Kept | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """A work with all that was read and judged of it.

    ``current`` is false where newer sound evaluations of its source did not see it.
    """

    subject: int
    name: str
    title: str
    kind: str
    source: str
    source_title: str
    evaluation: int
    captured: datetime
    current: bool
    regime: str
    expected: tuple[str, ...]
    paired_by: tuple[str, ...]
    confidence: float
    versions: tuple[Version, ...]
    verdicts: tuple[Verdict, ...]


def work(organization: str, subject: int) -> Work | None:
    """Return a work of an organization, None where no sound evaluation saw it."""
    seen = (
        models.Seen.objects.filter(
            subject_id=subject,
            subject__source__organization__slug=organization,
            evaluation__sound=True,
        )
        .select_related("evaluation", "subject__source")
        .order_by("-evaluation__captured", "-evaluation_id")
        .first()
    )
    if seen is None:
        return None
    look, named = seen.evaluation, seen.subject
    newer = models.Evaluation.objects.filter(
        source_id=look.source_id, sound=True, captured__gt=look.captured
    )
    verdicts = models.Verdict.objects.filter(subject_id=subject, evaluation=look)
    return Work(
        subject=subject,
        name=named.name,
        title=named.title,
        kind=named.kind,
        source=named.source.slug,
        source_title=named.source.title,
        evaluation=look.pk,
        captured=look.captured,
        current=not newer.exists(),
        regime=look.regime,
        expected=tuple(seen.expected),
        paired_by=tuple(seen.paired_by),
        confidence=seen.confidence,
        versions=_versions(subject, look),
        verdicts=tuple(map(_verdict, verdicts.order_by("pk"))),
    )


def _versions(subject: int, look: models.Evaluation) -> tuple[Version, ...]:
    rows = list(
        models.Expression.objects.filter(subject_id=subject, evaluation=look).order_by(
            "pk"
        )
    )
    held = look.collection_id
    found = {} if held is None else captures(held, (row.url for row in rows))
    return tuple(_version(row, found.get((row.url, row.digest))) for row in rows)


def _version(row: models.Expression, capture: Kept | None) -> Version:
    return Version(
        version=row.version or None,
        language=row.language or None,
        declared=tuple(row.declared),
        direction=row.direction or None,
        url=row.url,
        title=row.title,
        words=row.words,
        content=row.content,
        depth=row.depth,
        modified=row.modified,
        passages=tuple(_passages(row.passages)),
        digest=row.digest,
        capture=capture,
    )


def _passages(kept: Iterable[tuple[str, int, str]]) -> Iterable[Passage]:
    return (Passage(language=tag, words=n, text=text) for tag, n, text in kept)


def _verdict(row: models.Verdict) -> Verdict:
    return replace(verdict(row), work=str(row.subject_id))

"""Writes an evaluation: its head, then works, versions and verdicts as they come."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import dataclass
from datetime import date, datetime

from vigilangue.core import Expression, Measure, Outcome, Verdict, Work

from .. import models
from .texts import clean, fitted

TAG = 40  # characters of a language tag


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What is said of an evaluation as a whole; see `models.Evaluation`."""

    collection: int
    source: int
    captured: datetime
    at: datetime
    sound: bool
    regime: str
    languages: tuple[str, ...]
    pages: int
    works: int
    unseen: int
    maker: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A work with its subject, the addresses of its versions compared, and verdicts.

    ``trial`` are the checks in trial, whose verdicts are kept and count nowhere.
    """

    subject: int
    work: Work
    keys: tuple[str, ...]
    verdicts: tuple[Verdict, ...]
    trial: frozenset[str] = frozenset()

    @property
    def failed(self) -> int:
        """How many of its verdicts failed and count."""
        counting = (v for v in self.verdicts if v.check not in self.trial)
        return sum(verdict.outcome is Outcome.FAILED for verdict in counting)


def begin(head: Head) -> int | None:
    """Write the head of an evaluation; return its number.

    None where the version has judged the collection meanwhile. Who calls it holds a
    transaction: until its end nobody else begins an evaluation of the source.
    """
    models.Source.objects.select_for_update(no_key=True).get(pk=head.source)
    judged = models.Evaluation.objects.filter(
        collection_id=head.collection, maker=head.maker
    )
    if judged.exists():
        return None
    row = models.Evaluation.objects.create(
        collection_id=head.collection,
        source_id=head.source,
        captured=head.captured,
        at=head.at,
        sound=head.sound,
        regime=head.regime,
        languages=list(head.languages),
        pages=head.pages,
        works=head.works,
        unseen=head.unseen,
        maker=head.maker,
    )
    return row.pk


def add_works(evaluation: int, judged: Iterable[Judged]) -> None:
    """Write some works with all that was read and judged of them."""
    some = list(judged)
    models.Seen.objects.bulk_create(_seen(evaluation, each) for each in some)
    models.Expression.objects.bulk_create(
        _expression(evaluation, each.subject, expression, key)
        for each in some
        for expression, key in zip(each.work.expressions, each.keys, strict=True)
    )
    models.Verdict.objects.bulk_create(
        _verdict(evaluation, each.subject, verdict, each.trial)
        for each in some
        for verdict in each.verdicts
    )


def add_verdicts(evaluation: int, subject: int, verdicts: Iterable[Verdict]) -> None:
    """Write verdicts about one subject."""
    models.Verdict.objects.bulk_create(
        _verdict(evaluation, subject, verdict, frozenset()) for verdict in verdicts
    )


def add_figures(evaluation: int, measures: Iterable[Measure]) -> None:
    """Write the measures."""
    models.Figure.objects.bulk_create(
        models.Figure(
            evaluation_id=evaluation,
            measure=m.measure,
            language=m.language,
            n=m.n,
            of=m.of,
            value=m.value,
            low=m.low,
            high=m.high,
            unit=m.unit,
        )
        for m in measures
    )


def _seen(evaluation: int, judged: Judged) -> models.Seen:
    work = judged.work
    return models.Seen(
        evaluation_id=evaluation,
        subject_id=judged.subject,
        expected=list(work.expected),
        unseen=[clean(tag) for tag in sorted(work.unseen)],
        paired_by=list(work.paired_by),
        confidence=work.confidence,
        failed=judged.failed,
    )


def _expression(
    evaluation: int, subject: int, expression: Expression, key: str
) -> models.Expression:
    return models.Expression(
        evaluation_id=evaluation,
        subject_id=subject,
        version=_tag(expression.version),
        language=_tag(expression.language),
        confidence=expression.confidence,
        declared=[clean(tag)[:100] for tag in expression.declared],
        direction=expression.direction or "",
        url=clean(expression.url),
        key=fitted(key),
        title=clean(expression.title.text),
        words=expression.words,
        content=expression.content,
        depth=expression.depth.ratio if expression.depth else None,
        modified=_day(expression.modified),
        passages=[
            [p.language and clean(p.language), p.words, clean(p.text)]
            for p in expression.passages
        ],
        digest=expression.capture,
    )


def _verdict(
    evaluation: int, subject: int, verdict: Verdict, trial: Set[str]
) -> models.Verdict:
    return models.Verdict(
        evaluation_id=evaluation,
        subject_id=subject,
        check_slug=verdict.check,
        language=_tag(verdict.language),
        outcome=str(verdict.outcome),
        because=clean(verdict.because),
        url=clean(verdict.url or ""),
        digest=verdict.evidence.capture,
        quote=clean(verdict.evidence.quote),
        basis=[clean(basis) for basis in verdict.basis],
        trial=verdict.check in trial,
    )


def _tag(tag: str | None) -> str:
    """Return a tag as long as its column: a page may declare anything."""
    return clean(tag or "")[:TAG]


def _day(written: str | None) -> date | None:
    try:
        return date.fromisoformat(written) if written else None
    except ValueError:
        return None

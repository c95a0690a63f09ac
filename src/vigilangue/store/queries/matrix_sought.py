"""Which works of the matrix are asked for, and in which order."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from django.db.models import Case, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce, NullIf

from vigilangue.core import Outcome

from ..models import Expression, Seen, Verdict
from .matrix_columns import OWED, Column


class Asked(StrEnum):
    """What may be asked of the place of a language, or of any place of a work."""

    MISSING = "missing"
    FINDINGS = "findings"  # of other checks than that for missing languages
    UNSEEN = "unseen"  # whether it is there cannot be told
    PRESENT = "present"  # with findings or without
    CLEAN = "clean"  # there, without findings


class Order(StrEnum):
    """The orders that do not need a language."""

    WORST = "worst"
    TITLE = "title"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """What the reader chose. ``column`` None means any language; "" means not chosen.

    ``by`` is the column by which works are sorted, None where ``order`` says it;
    ``reader`` the language in which titles are sorted where they have it.
    """

    state: Asked | None = None
    column: Column | None = None
    check: str = ""
    text: str = ""
    order: Order = Order.WORST
    by: Column | None = None
    reader: str = "en"


def sought(evaluations: tuple[int, ...], asked: Sought) -> QuerySet[Seen]:
    """Return the works of some evaluations that are asked for, in order."""
    rows = Seen.objects.filter(evaluation_id__in=evaluations)
    if asked.state:
        rows = rows.filter(_place(evaluations, asked.state, asked.column))
    if asked.check:
        verdicts = _verdicts(evaluations, asked.column, Outcome.FAILED)
        rows = rows.filter(_within(verdicts.filter(check_slug=asked.check)))
    if asked.text:
        rows = rows.filter(_saying(evaluations, asked.text))
    return _ordered(rows, evaluations, asked)


def _place(evaluations: tuple[int, ...], state: Asked, column: Column | None) -> Q:
    if state is Asked.FINDINGS:
        failed = _verdicts(evaluations, column, Outcome.FAILED)
        return _within(failed.exclude(check_slug=OWED))
    if state is Asked.CLEAN:
        present = _place(evaluations, Asked.PRESENT, column)
        return present & ~_place(evaluations, Asked.FINDINGS, column)
    outcome = {
        Asked.MISSING: Outcome.FAILED,
        Asked.UNSEEN: Outcome.CANT_TELL,
        Asked.PRESENT: Outcome.PASSED,
    }[state]
    return _within(_verdicts(evaluations, column, outcome).filter(check_slug=OWED))


def _verdicts(
    evaluations: tuple[int, ...], column: Column | None, outcome: Outcome
) -> QuerySet[Verdict]:
    rows = Verdict.objects.filter(
        evaluation_id__in=evaluations, outcome=outcome, trial=False
    )
    return rows.filter(language__in=column.tags) if column else rows


def _within(verdicts: QuerySet[Verdict]) -> Q:
    return Q(subject_id__in=verdicts.values("subject_id"))


def _saying(evaluations: tuple[int, ...], text: str) -> Q:
    pages = Expression.objects.filter(evaluation_id__in=evaluations)
    said = pages.filter(Q(title__icontains=text) | Q(url__icontains=text))
    named = Q(subject__title__icontains=text) | Q(subject__name__icontains=text)
    return named | Q(subject_id__in=said.values("subject_id"))


def _ordered(
    rows: QuerySet[Seen], evaluations: tuple[int, ...], asked: Sought
) -> QuerySet[Seen]:
    if asked.by:
        worst = (Asked.MISSING, Asked.FINDINGS, Asked.UNSEEN, Asked.PRESENT)
        ranks = (
            When(_place(evaluations, state, asked.by), then=Value(rank))
            for rank, state in enumerate(worst)
        )
        rank = Case(*ranks, default=Value(len(worst)))
        return rows.order_by(rank, "-failed", "pk")
    if asked.order is Order.TITLE:
        own = Expression.objects.filter(
            evaluation=OuterRef("evaluation"),
            subject=OuterRef("subject"),
            version=asked.reader,
        ).exclude(title="")
        title = Subquery(own.values("title")[:1])
        kept = NullIf("subject__title", Value(""))
        return rows.order_by(Coalesce(title, kept, "subject__name"), "pk")
    return rows.order_by("-failed", "pk")

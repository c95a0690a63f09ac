"""All alerts with their events: of an organization, or of a check."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, F, JSONField, OuterRef, Q, QuerySet, Subquery, When

from vigilangue.alerts import Event
from vigilangue.core import Outcome

from .. import models
from .alerting import FAILING, Mark, event, mark_of
from .batches import batches
from .verdicts import opened_on


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """An alert with its history, oldest first.

    ``name`` and ``title`` are those of its subject, ``organization`` and ``source``
    slugs, ``regime`` the organization's; ``basis`` is that of the verdict on which it
    last opened.
    """

    mark: Mark
    name: str
    title: str
    organization: str
    source: str
    regime: str
    basis: tuple[str, ...]
    events: tuple[Event, ...]


def of_organization(slug: str) -> list[Alert]:
    """Return all alerts of an organization, also those that are resolved."""
    return _gathered(
        models.Event.objects.filter(subject__source__organization__slug=slug)
    )


def of_marks(marks: Iterable[Mark]) -> list[Alert]:
    """Return some alerts, by what each is about."""
    by: dict[tuple[str, str], set[int]] = {}
    for mark in marks:
        by.setdefault((mark.check, mark.language), set()).add(mark.subject)
    which = Q(pk__in=())
    for (check, language), subjects in by.items():
        which |= Q(check_slug=check, language=language, subject_id__in=subjects)
    return _gathered(models.Event.objects.filter(which))


def of_group(slug: str, check: str, language: str) -> list[Alert]:
    """Return all alerts of a check in a language, of an organization."""
    rows = models.Event.objects.filter(check_slug=check, language=language)
    return _gathered(rows.filter(subject__source__organization__slug=slug))


def of_check(slug: str) -> list[Alert]:
    """Return all alerts of a check, whatever organization they are of."""
    return _gathered(models.Event.objects.filter(check_slug=slug))


def basis(marks: Iterable[Mark]) -> dict[Mark, tuple[str, ...]]:
    """Return on which texts some alerts rest: those of the verdict they last opened on.

    An alert whose verdict is gone, or rests on none, is not among them.
    """
    found: dict[Mark, tuple[str, ...]] = {}
    wanted = set(marks)
    for some in batches({mark.subject for mark in wanted}):
        rows = models.Event.objects.filter(subject_id__in=some, what__in=FAILING)
        for row in _with_basis(rows):
            if row.basis and mark_of(row) in wanted:
                found[mark_of(row)] = tuple(row.basis)
    return found


def in_trial(slug: str) -> Counter[str]:
    """Return how many alerts a check in trial would open, by organization.

    That is what it failed in the last evaluation of each source that is believed.
    """
    sound = models.Evaluation.objects.filter(sound=True, source=OuterRef("pk"))
    newest = sound.order_by("-captured", "-pk").values("pk")[:1]
    last = models.Source.objects.annotate(last=Subquery(newest)).values("last")
    rows = models.Verdict.objects.filter(
        evaluation__in=last, check_slug=slug, outcome=Outcome.FAILED, trial=True
    ).values_list("subject__source__organization__slug", "subject", "language")
    return Counter(organization for organization, _, _ in rows.distinct())


def _gathered(rows: QuerySet[models.Event]) -> list[Alert]:
    found: dict[Mark, list[Any]] = {}
    basis: dict[Mark, tuple[str, ...]] = {}
    for row in _with_basis(rows):
        mark = mark_of(row)
        found.setdefault(mark, []).append(row)
        if rests := row.basis:
            basis[mark] = tuple(rests)
    return [_alert(mark, rows, basis.get(mark, ())) for mark, rows in found.items()]


def _with_basis(rows: QuerySet[models.Event]) -> QuerySet[Any]:
    opened = When(what__in=FAILING, then=Subquery(opened_on().values("basis")[:1]))
    # Annotated, not joined as objects: hundreds of these are of a handful of sources.
    return rows.annotate(
        basis=Case(opened, output_field=JSONField()),
        name=F("subject__name"),
        title=F("subject__title"),
        source=F("subject__source__slug"),
        organization=F("subject__source__organization__slug"),
        regime=F("subject__source__organization__regime"),
    ).order_by("pk")


def _alert(mark: Mark, rows: list[Any], basis: tuple[str, ...]) -> Alert:
    about = rows[0]
    return Alert(
        mark=mark,
        name=about.name,
        title=about.title,
        organization=about.organization,
        source=about.source,
        regime=about.regime,
        basis=basis,
        events=tuple(map(event, rows)),
    )

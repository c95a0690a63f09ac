"""What is to be known of all alerts of an organization to tell how they stand."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from django.db.models import Case, Count, F, Max, Q, Subquery, TextField, When
from django.db.models.functions import Cast

from vigilangue.alerts import Event, What

from .. import models
from .alerting import FAILING, Mark
from .verdicts import opened_on

FEW = 500  # marks whose events are read one by one rather than all again
SOMEBODY, SOMETHING = "–", "–"  # who and why are not read


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """How far the events go, of all organizations: how many, and the last's number."""

    count: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """An event without its words, with the source and what its finding rests on."""

    mark: Mark
    source: str
    event: Event
    basis: tuple[str, ...]


def reach() -> Reach:
    """Return how far the events go now."""
    found = models.Event.objects.aggregate(count=Count("pk"), last=Max("pk"))
    return Reach(count=found["count"], last=found["last"] or 0)


def newer(than: int) -> int:
    """Return how many events have a higher number, of all organizations."""
    return models.Event.objects.filter(pk__gt=than).count()


def of_organization(slug: str) -> Iterator[Brief]:
    """Yield the events of an organization in order."""
    return _briefly(Q(subject__source__organization__slug=slug))


def marks_since(slug: str, than: int) -> set[Mark]:
    """Return the alerts of an organization to which something happened since."""
    rows = models.Event.objects.filter(
        pk__gt=than, subject__source__organization__slug=slug
    )
    told = rows.values_list("subject_id", "check_slug", "language")
    return {Mark(subject=s, check=c, language=tag) for s, c, tag in told}


def of_marks(marks: Iterable[Mark]) -> Iterator[Brief]:
    """Yield the events of some alerts in order."""
    wanted = set(marks)
    subjects = {mark.subject for mark in wanted}
    slugs = {mark.check for mark in wanted}
    rows = _briefly(Q(subject_id__in=subjects, check_slug__in=slugs))
    return (brief for brief in rows if brief.mark in wanted)


def saying(slug: str, text: str) -> set[int]:
    """Return the subjects of an organization with a text in their name or title.

    Capitals do not matter, in any script: not all databases know them.
    """
    wanted = text.casefold()
    rows = models.Subject.objects.filter(source__organization__slug=slug)
    return {
        pk
        for pk, name, title in rows.values_list("pk", "name", "title").iterator()
        if wanted in name.casefold() or wanted in title.casefold()
    }


def _briefly(which: Q) -> Iterator[Brief]:
    rested = opened_on().annotate(said=Cast("basis", TextField()))
    opened = When(what__in=FAILING, then=Subquery(rested.values("said")[:1]))
    rows = models.Event.objects.filter(which).order_by("pk")
    told = rows.annotate(rests=Case(opened, output_field=TextField())).values_list(
        "subject_id",
        "check_slug",
        "language",
        F("subject__source__slug"),
        "what",
        "at",
        "captured",
        "until",
        "rests",
    )
    return (_brief(*row) for row in told.iterator(chunk_size=2_000))


def _brief(
    subject: int,
    check: str,
    language: str,
    source: str,
    what: str,
    at: datetime,
    captured: datetime | None,
    until: date | None,
    rests: str | None,
) -> Brief:
    return Brief(
        mark=Mark(subject=subject, check=check, language=language),
        source=source,
        event=Event(
            what=What(what),
            at=at,
            author=SOMEBODY,
            reason=SOMETHING,
            captured=captured,
            until=until,
        ),
        basis=_texts(rests or "[]"),
    )


@lru_cache(maxsize=4_096)
def _texts(written: str) -> tuple[str, ...]:
    found: Any = json.loads(written)
    return tuple(found or ())

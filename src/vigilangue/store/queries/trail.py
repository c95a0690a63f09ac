"""The trail of all that people did, newest first; nothing here can be changed."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from heapq import merge
from itertools import islice
from typing import Any

from django.db.models import QuerySet

from vigilangue.alerts import What
from vigilangue.core.action import Deed

from .. import models

MACHINE = [str(w) for w in What if w.by_machine]
MACHINE_ACTS = [str(d) for d in Deed if d.by_machine]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing that somebody did: to what, how it stood before and after.

    ``kind`` is ``alert``, ``action``, ``mandate``, ``text`` or ``people``;
    ``organization`` is empty where it is of none.
    """

    at: datetime
    author: str
    kind: str
    what: str
    about: str
    organization: str = ""
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    most: int
    author: str
    until: datetime | None
    without: tuple[str, ...]


def trail(
    most: int,
    *,
    author: str = "",
    until: datetime | None = None,
    without: Collection[str] = (),
) -> list[Step]:
    """Return the newest steps, of one author, up to a moment where one is given.

    ``without`` are the slugs of organizations whose alerts and actions are left out.
    """
    asked = _Asked(most=most, author=author, until=until, without=tuple(without))
    parts = (part(asked) for part in PARTS)
    newest = merge(*parts, key=lambda step: step.at, reverse=True)
    return list(islice(newest, most))


def _alerts(asked: _Asked) -> Iterator[Step]:
    rows = models.Event.objects.exclude(what__in=MACHINE).select_related(
        "subject__source__organization"
    )
    rows = rows.exclude(subject__source__organization__slug__in=asked.without)
    for row in _newest(rows, asked):
        yield Step(
            at=row.at,
            author=row.author,
            kind="alert",
            what=row.what,
            about=f"{row.check_slug} {row.language} {row.subject.title}".strip(),
            organization=row.subject.source.organization.slug,
            after=row.reason,
        )


def _actions(asked: _Asked) -> Iterator[Step]:
    rows = models.Act.objects.exclude(what__in=MACHINE_ACTS).select_related(
        "action__organization"
    )
    rows = rows.exclude(action__organization__slug__in=asked.without)
    for row in _newest(rows, asked):
        told = (row.person, row.day.isoformat() if row.day else "", row.text)
        yield Step(
            at=row.at,
            author=row.author,
            kind="action",
            what=row.what,
            about=row.action.title,
            organization=row.action.organization.slug,
            after=" ".join(filter(None, told)),
        )


def _mandates(asked: _Asked) -> Iterator[Step]:
    rows = models.Happening.objects.select_related("mandate__instrument")
    for row in _newest(rows, asked):
        yield Step(
            at=row.at,
            author=row.author,
            kind="mandate",
            what=row.what,
            about=f"{row.mandate.instrument.name} {row.mandate.provision}",
            after=" ".join(filter(None, (row.reason, row.evidence))),
        )


def _texts(asked: _Asked) -> Iterator[Step]:
    rows = models.Correction.objects.select_related("instrument")
    for row in _newest(rows, asked):
        yield Step(
            at=row.at,
            author=row.author,
            kind="text",
            what=row.field,
            about=f"{row.instrument.name} {row.provision} {row.language}".strip(),
            before=row.was,
            after=row.value,
        )


def _people(asked: _Asked) -> Iterator[Step]:
    for row in _newest(models.Change.objects.all(), asked):
        yield Step(
            at=row.at,
            author=row.author,
            kind="people",
            what=row.what,
            about=row.about,
            before=row.before,
            after=row.after,
        )


PARTS = (_alerts, _actions, _mandates, _texts, _people)


def _newest(rows: QuerySet[Any], asked: _Asked) -> QuerySet[Any]:
    if asked.author:
        rows = rows.filter(author=asked.author)
    if asked.until is not None:
        rows = rows.filter(at__lt=asked.until)
    return rows.order_by("-at", "-pk")[: asked.most]

"""Observations with what became of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from django.db.models import QuerySet

from vigilangue.core.observation import Answer

from .. import models
from .texts import clean


class Step(StrEnum):
    """What becomes of an observation."""

    SENT = "sent"
    RETURNED = "returned"  # to whoever made it, with a comment
    VALIDATED = "validated"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True, kw_only=True)
class Handled:
    """One thing that happened to an observation."""

    what: Step
    at: datetime
    author: str
    comment: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Observed:
    """An observation as it is kept."""

    id: int
    organization: str
    grid: str
    name: str
    day: date
    answers: tuple[Answer, ...]
    proof: str
    file: str
    handled: tuple[Handled, ...]

    @property
    def step(self) -> Step:
        """What became of it last."""
        return self.handled[-1].what

    @property
    def author(self) -> str:
        """Who made it."""
        return self.handled[0].author


def keep(
    organization: str,
    *,
    grid: str,
    token: str,
    name: str,
    day: date,
    answers: tuple[Answer, ...],
    proof: str,
    file: str,
) -> tuple[int, bool]:
    """Write an observation; return its number, and whether it was not there yet.

    One that was returned is written anew by whoever sends it again under its token.
    Who calls it holds a transaction.
    """
    values = {
        "organization": models.Organization.objects.get(slug=organization),
        "grid": grid,
        "name": clean(name)[:300],
        "day": day,
        "answers": [[a.question, a.language, clean(a.value)] for a in answers],
    }
    proved = {"proof": proof, "file": file}
    row, new = models.Observed.objects.get_or_create(
        token=token, defaults=values | proved
    )
    last = row.handled.order_by("-pk").first()
    again = last is not None and last.what == Step.RETURNED
    if not new and again and row.organization.slug == organization:
        for key, value in (values | (proved if proof else {})).items():
            setattr(row, key, value)
        row.save()
    return row.pk, new or again


def handle(number: int, handled: Handled) -> None:
    """Append what happened to an observation."""
    models.Handled.objects.create(
        observed_id=number,
        what=str(handled.what),
        at=handled.at,
        author=clean(handled.author),
        comment=clean(handled.comment),
    )


def of_organization(slug: str, *, grid: str = "") -> list[Observed]:
    """Return the observations about an organization, newest day first."""
    return of_organizations((slug,), grid=grid)


def of_organizations(slugs: Iterable[str], *, grid: str = "") -> list[Observed]:
    """Return the observations about some organizations, newest day first."""
    rows = models.Observed.objects.filter(organization__slug__in=list(slugs))
    if grid:
        rows = rows.filter(grid=grid)
    return list(_kept(rows.order_by("-day", "-pk")))


def one(number: int) -> Observed | None:
    """Return an observation by its number."""
    return next(_kept(models.Observed.objects.filter(pk=number)), None)


def token(number: int) -> str:
    """Return under which name an observation was sent."""
    return models.Observed.objects.values_list("token", flat=True).get(pk=number)


def drop(grid: str, before: date) -> list[str]:
    """Drop the observations of a grid that are older than a day; return their files."""
    rows = models.Observed.objects.filter(grid=grid, day__lt=before)
    files = [row.file for row in rows if row.file]
    rows.delete()
    return files


def _kept(rows: QuerySet[models.Observed]) -> Iterator[Observed]:
    for row in rows.select_related("organization").prefetch_related("handled"):
        handled = sorted(row.handled.all(), key=lambda each: each.pk)
        yield Observed(
            id=row.pk,
            organization=row.organization.slug,
            grid=row.grid,
            name=row.name,
            day=row.day,
            answers=tuple(
                Answer(question=q, language=tag, value=value)
                for q, tag, value in row.answers
            ),
            proof=row.proof,
            file=row.file,
            handled=tuple(
                Handled(
                    what=Step(each.what),
                    at=each.at,
                    author=each.author,
                    comment=each.comment,
                )
                for each in handled
            ),
        )

"""A source and how the last looks at it went."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count

from vigilangue.core import SOURCE_IN_BOUNDS, Outcome

from .. import models
from .collections import Blind, File, others


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """A source with its organization, by slug and title."""

    id: int
    slug: str
    title: str
    address: str
    organization: str
    organization_title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """A collection and, where it was judged, what came of it.

    ``sound`` is None where it was not judged yet; ``because`` says which bounds it
    did not keep. ``unseen`` counts the addresses that could not be looked at.
    """

    collection: int
    began: datetime
    ended: datetime
    files: tuple[File, ...]
    pages: int
    complete: bool
    unseen: int
    evaluation: int | None
    sound: bool | None
    works: int
    because: tuple[str, ...]


def watched(organization: str, slug: str) -> Watched | None:
    """Return a source of an organization."""
    rows = models.Source.objects.select_related("organization")
    row = rows.filter(organization__slug=organization, slug=slug).first()
    if row is None:
        return None
    return Watched(
        id=row.pk,
        slug=row.slug,
        title=row.title,
        address=row.address,
        organization=row.organization.slug,
        organization_title=row.organization.title,
    )


def looked(source: int, most: int) -> list[Looked]:
    """Return the last collections of a source, newest first."""
    rows = models.Collection.objects.filter(source_id=source)
    rows = rows.prefetch_related("volumes")
    last = list(rows.annotate(blind=Count("unseen")).order_by("-ended", "-pk")[:most])
    evaluations = models.Evaluation.objects.filter(
        collection_id__in=[row.pk for row in last]
    )
    judged = {row.collection_id: row for row in evaluations.order_by("pk")}
    faults = _faults([row.pk for row in judged.values() if not row.sound])
    found = []
    for row in last:
        one = judged.get(row.pk)
        found.append(
            Looked(
                collection=row.pk,
                began=row.began,
                ended=row.ended,
                files=(File(file=row.file, digest=row.digest), *others(row)),
                pages=row.pages,
                complete=row.complete,
                unseen=row.blind,
                evaluation=one.pk if one else None,
                sound=one.sound if one else None,
                works=one.works if one else 0,
                because=tuple(faults.get(one.pk, ())) if one else (),
            )
        )
    return found


def unseen(collection: int, most: int) -> Iterator[Blind]:
    """Yield what a collection could not look at, by reason, at most so many."""
    rows = models.Unseen.objects.filter(collection_id=collection)
    for row in rows.order_by("why", "pk")[:most]:
        yield Blind(url=row.url, why=row.why)


def _faults(evaluations: list[int]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    rows = models.Verdict.objects.filter(
        evaluation_id__in=evaluations,
        check_slug=SOURCE_IN_BOUNDS,
        outcome=Outcome.FAILED,
    )
    for row in rows.order_by("pk"):
        found.setdefault(row.evaluation_id, []).append(row.because)
    return found

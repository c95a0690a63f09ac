"""What the newest collection of a source holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Sum

from .. import models
from .collections import GONE


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A collection in numbers: answers, what could not be looked at, bytes kept."""

    pages: int
    unseen: int
    bytes: int


def newest(source: int) -> Held | None:
    """Return what the newest collection of a source holds, None where there is none."""
    rows = models.Collection.objects.filter(source_id=source)
    row = rows.order_by("-ended", "-pk").first()
    if row is None:
        return None
    refused = row.captures.filter(status__gte=400).exclude(status__in=GONE)
    return Held(
        pages=row.pages,
        unseen=row.unseen.count() + refused.count(),
        bytes=row.captures.aggregate(n=Sum("length"))["n"] or 0,
    )


def collections(source: int) -> int:
    """Return how many collections there are of a source."""
    return models.Collection.objects.filter(source_id=source).count()


def digest(file: str) -> str | None:
    """Return the hash that a file of evidence had when it was written."""
    for table in (models.Collection, models.Volume):
        found = table.objects.filter(file=file).values_list("digest", flat=True)
        if (known := found.first()) is not None:
            return known
    return None


def files() -> Iterator[str]:
    """Yield the files of evidence that must be there, relative to the home folder."""
    for table in (models.Collection, models.Volume):
        kept = table.objects.filter(dropped__isnull=True).order_by("pk")
        yield from kept.values_list("file", flat=True).iterator(chunk_size=2000)

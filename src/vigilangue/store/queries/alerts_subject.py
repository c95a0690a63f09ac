"""What alerts are about: a subject, found by number or by address."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from vigilangue.documents import addresses

from .. import models
from .texts import clean, fitted


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A work, or a source itself, of an organization.

    ``source`` is its slug and ``source_id`` its number; ``regime`` the organization's.
    """

    id: int
    kind: str
    name: str
    title: str
    source_id: int
    source: str
    source_title: str
    organization: str
    organization_title: str
    regime: str


def subject(organization: str, number: int) -> Subject | None:
    """Return a subject of an organization by its number."""
    row = _of(organization).filter(pk=number).first()
    return None if row is None else _told(row)


def at(organization: str, address: str) -> list[Subject]:
    """Return the subjects that have exactly this address (``www.`` and so on aside).

    Of a work it may be that of any language version that was ever seen.
    """
    key = fitted(addresses.key(address))
    versions = models.Expression.objects.filter(
        key=key, subject__source__organization__slug=organization
    )
    named = Q(name=fitted(address)) | Q(pk__in=versions.values("subject_id"))
    return [_told(row) for row in _of(organization).filter(named).order_by("pk")]


def like(organization: str, text: str, most: int) -> Iterator[Subject]:
    """Yield the subjects with a text in their name or title, at most so many."""
    safe = clean(text)
    part = Q(name__icontains=safe) | Q(title__icontains=safe)
    yield from map(_told, _of(organization).filter(part).order_by("name")[:most])


def _of(organization: str) -> QuerySet[models.Subject]:
    rows = models.Subject.objects.select_related("source__organization")
    return rows.filter(source__organization__slug=organization)


def _told(row: models.Subject) -> Subject:
    return Subject(
        id=row.pk,
        kind=row.kind,
        name=row.name,
        title=row.title,
        source_id=row.source_id,
        source=row.source.slug,
        source_title=row.source.title,
        organization=row.source.organization.slug,
        organization_title=row.source.organization.title,
        regime=row.source.organization.regime,
    )

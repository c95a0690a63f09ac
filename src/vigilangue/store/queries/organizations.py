"""Who is watched."""

from __future__ import annotations

from dataclasses import dataclass

from vigilangue.core import SeenBy

from ..models import Organization


@dataclass(frozen=True, slots=True, kw_only=True)
class Watching:
    """An organization that was looked at, by slug and title."""

    slug: str
    title: str
    regime: str
    seen_by: SeenBy = SeenBy.GROUP


def organizations() -> list[Watching]:
    """Return all that are watched, by title."""
    rows = Organization.objects.order_by("title", "slug")
    return [_watching(row) for row in rows]


def organization(slug: str) -> Watching | None:
    """Return one of them."""
    row = Organization.objects.filter(slug=slug).first()
    return _watching(row) if row else None


def _watching(row: Organization) -> Watching:
    return Watching(
        slug=row.slug,
        title=row.title,
        regime=row.regime,
        seen_by=SeenBy(row.seen_by),
    )

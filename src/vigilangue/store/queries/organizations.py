"""Who is watched."""

from __future__ import annotations

from dataclasses import dataclass

from ..models import Organization


@dataclass(frozen=True, slots=True, kw_only=True)
class Watching:
    """An organization that was looked at, by slug and title."""

    slug: str
    title: str
    regime: str


def organizations() -> list[Watching]:
    """Return all that are watched, by title."""
    rows = Organization.objects.order_by("title", "slug")
    return [Watching(slug=r.slug, title=r.title, regime=r.regime) for r in rows]


def organization(slug: str) -> Watching | None:
    """Return one of them."""
    row = Organization.objects.filter(slug=slug).first()
    if row is None:
        return None
    return Watching(slug=row.slug, title=row.title, regime=row.regime)

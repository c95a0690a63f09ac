"""Rows for the organizations and sources that the catalogue declares."""

from __future__ import annotations

from vigilangue.core import Organization

from ..models import Organization as OrganizationRow
from ..models import Source as SourceRow
from ..models import Subject

KIND = "source"  # of a subject that is a source itself; works have those of core.Kind


def enroll(organization: Organization) -> dict[str, int]:
    """Write an organization and its sources as declared now; give ids by slug."""
    row, _ = OrganizationRow.objects.update_or_create(
        slug=organization.slug,
        defaults={"title": organization.title, "regime": organization.regime},
    )
    found = {}
    for source in organization.sources:
        kept, _ = SourceRow.objects.update_or_create(
            organization=row,
            slug=source.slug,
            defaults={"title": source.title, "address": source.addresses[0]},
        )
        found[source.slug] = kept.pk
    return found


def slugs() -> list[str]:
    """Return the slugs of the organizations that there are rows of."""
    rows = OrganizationRow.objects.order_by("slug")
    return list(rows.values_list("slug", flat=True))


def itself(source: int) -> int:
    """Return the subject that stands for a source, the one of `source-in-bounds`."""
    row = SourceRow.objects.get(pk=source)
    subject, _ = Subject.objects.get_or_create(
        source=row, kind=KIND, name=row.slug, defaults={"title": row.title}
    )
    return subject.pk

"""Rows for the organizations and sources that the catalogue declares."""

from __future__ import annotations

from vigilangue.core import Organization

from ..models import Organization as OrganizationRow
from ..models import Source as SourceRow
from ..models import Subject
from ..models.watched import INNER
from .texts import clean

KIND = "source"  # of a subject that is a source itself; works have those of core.Kind


def enroll(organization: Organization) -> dict[str, int]:
    """Write an organization and its sources as declared now; give ids by slug."""
    row, _ = OrganizationRow.objects.update_or_create(
        slug=organization.slug,
        defaults={
            "title": clean(organization.title),
            "regime": clean(organization.regime),
            "seen_by": organization.seen_by,
        },
    )
    found = {}
    for source in organization.sources:
        kept, _ = SourceRow.objects.update_or_create(
            organization=row,
            slug=source.slug,
            defaults={
                "title": clean(source.title),
                "address": clean(source.addresses[0]),
            },
        )
        found[source.slug] = kept.pk
    return found


def known(organization: Organization) -> dict[str, int]:
    """Give the ids of what was enrolled once, and write it as declared now.

    Nothing is written of an organization at which nobody ever looked.
    """
    return enroll(organization) if rows(organization) else {}


def rows(organization: Organization) -> dict[str, int]:
    """Give the ids by slug of the sources that were enrolled; nothing is written."""
    found = SourceRow.objects.filter(organization__slug=organization.slug)
    found = found.exclude(slug__startswith=INNER)
    return dict(found.values_list("slug", "pk"))


def slugs() -> list[str]:
    """Return the slugs of the organizations of which a source was looked at."""
    looked = SourceRow.objects.exclude(slug__startswith=INNER).values("organization")
    rows = OrganizationRow.objects.filter(pk__in=looked).order_by("slug")
    return list(rows.values_list("slug", flat=True))


def judged() -> list[str]:
    """Return the slugs of all of which anything was judged, sources or mandates."""
    rows = OrganizationRow.objects.order_by("slug")
    return list(rows.values_list("slug", flat=True))


def itself(source: int) -> int:
    """Return the subject that stands for a source, the one of `source-in-bounds`."""
    row = SourceRow.objects.get(pk=source)
    subject, _ = Subject.objects.get_or_create(
        source=row, kind=KIND, name=row.slug, defaults={"title": row.title}
    )
    return subject.pk

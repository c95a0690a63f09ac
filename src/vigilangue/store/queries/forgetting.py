"""Takes back the rows of a source that was never seen."""

from __future__ import annotations

from django.db import transaction

from .. import models
from . import attempts


def seen(organization: str, source: str) -> bool:
    """Tell whether anything was collected or told of a source."""
    rows = models.Source.objects.filter(organization__slug=organization, slug=source)
    collected = models.Collection.objects.filter(source__in=rows)
    told = models.Event.objects.filter(subject__source__in=rows)
    return collected.exists() or told.exists()


def forget(organization: str, source: str) -> None:
    """Delete the rows of a source that was never seen, and its organization's then."""
    with transaction.atomic():
        rows = models.Source.objects.filter(
            organization__slug=organization, slug=source
        )
        for row in rows:
            attempts.forget(row.pk)
            models.Subject.objects.filter(source=row).delete()
            row.delete()
        owner = models.Organization.objects.filter(slug=organization)
        owner.filter(sources__isnull=True).delete()

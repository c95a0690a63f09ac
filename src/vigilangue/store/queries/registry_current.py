"""Which readings count: the newest of each instrument and language."""

from __future__ import annotations

from django.db.models import Max, QuerySet

from ..models import Reading


def newest() -> QuerySet[Reading]:
    """Return the newest reading of each instrument in each language."""
    last = Reading.objects.values("instrument", "language").annotate(last=Max("pk"))
    return Reading.objects.filter(pk__in=last.values("last"))

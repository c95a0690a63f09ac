"""Where the bytes of the versions of a work stand."""

from __future__ import annotations

from collections.abc import Iterable

from ..models import Capture
from .evidence import Kept


def captures(collection: int, urls: Iterable[str]) -> dict[tuple[str, str], Kept]:
    """Return the captures of a collection at some addresses, by address and hash."""
    rows = Capture.objects.filter(collection_id=collection, url__in=set(urls))
    around = "collection__source__organization"
    kept = map(_kept, rows.select_related(around).order_by("-pk"))
    return {(each.url, each.digest): each for each in kept}


def _kept(row: Capture) -> Kept:
    collection = row.collection
    source = collection.source
    return Kept(
        id=row.pk,
        url=row.url,
        fetched=row.fetched,
        status=row.status,
        digest=row.digest,
        offset=row.offset,
        length=row.length,
        file=collection.file,
        file_digest=collection.digest,
        organization=source.organization.slug,
        organization_title=source.organization.title,
        source=source.slug,
        source_title=source.title,
    )

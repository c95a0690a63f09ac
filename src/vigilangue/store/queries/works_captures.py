"""Where the bytes of the versions of a work stand."""

from __future__ import annotations

from collections.abc import Iterable

from ..models import Capture
from .evidence import AROUND, Kept, told


def captures(collection: int, urls: Iterable[str]) -> dict[tuple[str, str], Kept]:
    """Return the captures of a collection at some addresses, by address and hash."""
    rows = Capture.objects.filter(collection_id=collection, url__in=set(urls))
    kept = map(told, rows.select_related(*AROUND).order_by("-pk"))
    return {(each.url, each.digest): each for each in kept}

"""Where the captured bytes stand that a verdict rests on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from ..models import Capture, Collection

AROUND = ("collection__source__organization", "volume")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A capture with its file and whom it is of; ``file`` is below the home folder.

    ``organization`` and ``source`` are slugs, with their titles beside them.
    """

    id: int
    url: str
    fetched: datetime
    status: int
    digest: str
    offset: int
    length: int
    file: str
    file_digest: str
    organization: str
    organization_title: str
    source: str
    source_title: str


def kept(capture: int) -> Kept | None:
    """Return a capture by its number."""
    row = Capture.objects.select_related(*AROUND).filter(pk=capture).first()
    return None if row is None else told(row)


def told(row: Capture) -> Kept:
    """Return a row that was read with what is ``AROUND`` it."""
    file, source = row.volume or row.collection, row.collection.source
    return Kept(
        id=row.pk,
        url=row.url,
        fetched=row.fetched,
        status=row.status,
        digest=row.digest,
        offset=row.offset,
        length=row.length,
        file=file.file,
        file_digest=file.digest,
        organization=source.organization.slug,
        organization_title=source.organization.title,
        source=source.slug,
        source_title=source.title,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """A capture as one collection holds it: its number, address, time and hash."""

    id: int
    url: str
    fetched: datetime
    digest: str


def proofs(collection: int | None, digests: Iterable[str]) -> dict[str, Proof]:
    """Return the captures of a collection that have these hashes, by hash.

    Without a collection there are none. Where several addresses answered with the
    same bytes it is the first of them.
    """
    wanted = {digest for digest in digests if digest}
    if not wanted or collection is None:
        return {}
    rows = Capture.objects.filter(digest__in=wanted, collection_id=collection)
    found: dict[str, Proof] = {}
    for pk, url, fetched, digest in rows.order_by("pk").values_list(
        "pk", "url", "fetched", "digest"
    ):
        found.setdefault(digest, Proof(id=pk, url=url, fetched=fetched, digest=digest))
    return found


def earlier(collection: int | None, digests: Iterable[str]) -> dict[str, Proof]:
    """Return the same, and what had gone by then as the source held it last.

    For what is counted over a period, of which some was seen by earlier looks alone.
    """
    wanted = {digest for digest in digests if digest}
    if collection is None:
        return {}
    same = Collection.objects.filter(pk=collection).values("source_id")
    rows = Capture.objects.filter(
        digest__in=wanted, collection__source__in=same, collection_id__lte=collection
    )
    return {
        digest: Proof(id=pk, url=url, fetched=fetched, digest=digest)
        for pk, url, fetched, digest in rows.order_by("pk").values_list(
            "pk", "url", "fetched", "digest"
        )
    }

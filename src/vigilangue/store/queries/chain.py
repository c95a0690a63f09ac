"""The chain over the files of evidence, and what they must be kept for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Max

from ..models import Capture, Collection, Event, Link, Subject, Verdict, Volume
from .noticed import RATE


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """A file of evidence in the chain; ``number`` is 0 where it is not in it yet.

    ``dropped`` is true where the file was deleted by rule; ``volume`` is the row of
    the file, None where it is the first of its collection.
    """

    collection: int
    volume: int | None
    file: str
    digest: str
    number: int = 0
    previous: str = ""
    link: str = ""
    dropped: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A capture with its place in its file."""

    url: str
    digest: str
    offset: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A file of a collection, of which it is asked whether it must be kept.

    ``rests`` is true where an alert, whatever became of it, rests on the collection;
    ``volume`` is as in `Linked`.
    """

    collection: int
    volume: int | None
    source: int
    file: str
    ended: datetime
    rests: bool


def every() -> Iterator[Linked]:
    """Yield the files in the order of the chain."""
    rows = Link.objects.select_related("collection", "volume").order_by("number")
    yield from map(_linked, rows.iterator())


def last() -> Linked | None:
    """Return the end of the chain."""
    rows = Link.objects.select_related("collection", "volume")
    row = rows.order_by("-number").first()
    return None if row is None else _linked(row)


def unlinked() -> Iterator[Linked]:
    """Yield the files that are in no chain yet: by collection, in their order."""
    linked = Link.objects.filter(volume__isnull=True).values("collection")
    first = Collection.objects.exclude(pk__in=linked)
    others = Volume.objects.filter(link__isnull=True)
    found = [_unlinked(row, None) for row in first]
    found += [_unlinked(row, row.pk) for row in others]
    yield from sorted(found, key=lambda each: (each.collection, each.volume or 0))


def add(linked: Linked) -> None:
    """Add a file at the end of the chain."""
    Link.objects.create(
        number=linked.number,
        collection_id=linked.collection,
        volume_id=linked.volume,
        previous=linked.previous,
        link=linked.link,
    )


def captures(linked: Linked) -> Iterator[Placed]:
    """Yield the captures of a file in its order."""
    rows = Capture.objects.filter(collection_id=linked.collection)
    if linked.volume is None:
        rows = rows.filter(volume__isnull=True)
    else:
        rows = rows.filter(volume_id=linked.volume)
    told = rows.order_by("offset", "pk").values_list("url", "digest", "offset")
    for url, digest, offset in told.iterator():
        yield Placed(url=url, digest=digest, offset=offset)


def looks() -> list[Look]:
    """Return the files that are there, those of the oldest collection first."""
    rows = Collection.objects.order_by("ended", "pk").prefetch_related("volumes")
    resting = _resting()
    return [
        Look(
            collection=row.pk,
            volume=each.pk if isinstance(each, Volume) else None,
            source=row.source_id,
            file=each.file,
            ended=row.ended,
            rests=row.pk in resting,
        )
        for row in rows
        for each in _files(row)
        if each.dropped is None
    ]


def dropped(collection: int, volume: int | None, at: datetime) -> None:
    """Write down that a file of a collection is to be deleted."""
    if volume is None:
        Collection.objects.filter(pk=collection).update(dropped=at)
    else:
        Volume.objects.filter(pk=volume).update(dropped=at)


def dropped_files() -> list[str]:
    """Return the files that were dropped, whether they are still there or not."""
    return [
        file
        for table in (Collection, Volume)
        for file in table.objects.filter(dropped__isnull=False)
        .order_by("pk")
        .values_list("file", flat=True)
    ]


def _files(row: Collection) -> list[Collection | Volume]:
    return [row, *row.volumes.all()]


def _linked(row: Link) -> Linked:
    file = row.volume or row.collection
    return Linked(
        collection=row.collection_id,
        volume=row.volume_id,
        file=file.file,
        digest=file.digest,
        number=row.number,
        previous=row.previous,
        link=row.link,
        dropped=file.dropped is not None,
    )


def _unlinked(row: Collection | Volume, volume: int | None) -> Linked:
    return Linked(
        collection=row.collection_id if isinstance(row, Volume) else row.pk,
        volume=volume,
        file=row.file,
        digest=row.digest,
        dropped=row.dropped is not None,
    )


def _resting() -> set[int]:
    """Return the collections on which an event of an alert, or its failure, rests."""
    events = Event.objects.filter(evaluation__isnull=False)
    found = set(events.values_list("evaluation__collection_id", flat=True).distinct())
    marks = Event.objects.values_list("subject_id", "check_slug", "language").distinct()
    for subject, check, language in marks:
        verdicts = Verdict.objects.filter(
            subject_id=subject, check_slug=check, language=language, outcome="failed"
        )
        found.update(verdicts.values_list("evaluation__collection_id", flat=True))
        found.update(_quoted(subject, {*verdicts.values_list("digest", flat=True)}))
    return found


def _quoted(subject: int, digests: set[str]) -> Iterator[int]:
    """Yield the last collections that hold what a rate quotes: it may be gone since."""
    of = Subject.objects.filter(pk=subject, kind=RATE).values("source_id")
    rows = Capture.objects.filter(digest__in=digests, collection__source__in=of)
    last = rows.values("digest").annotate(last=Max("collection_id"))
    yield from last.values_list("last", flat=True)

"""The chain over the files of evidence, and what they must be kept for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Max

from ..models import Capture, Collection, Event, Link, Subject, Verdict
from .noticed import RATE


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """A file of evidence in the chain; ``number`` is 0 where it is not in it yet.

    ``dropped`` is true where the file was deleted by rule.
    """

    collection: int
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
    """A collection of which it is asked whether its file must be kept.

    ``rests`` is true where an alert, whatever became of it, rests on it.
    """

    collection: int
    source: int
    file: str
    ended: datetime
    rests: bool


def every() -> Iterator[Linked]:
    """Yield the files in the order of the chain."""
    rows = Link.objects.select_related("collection").order_by("number")
    for row in rows.iterator():
        yield Linked(
            collection=row.collection_id,
            file=row.collection.file,
            digest=row.collection.digest,
            number=row.number,
            previous=row.previous,
            link=row.link,
            dropped=row.collection.dropped is not None,
        )


def last() -> Linked | None:
    """Return the end of the chain."""
    row = Link.objects.select_related("collection").order_by("-number").first()
    if row is None:
        return None
    return Linked(
        collection=row.collection_id,
        file=row.collection.file,
        digest=row.collection.digest,
        number=row.number,
        previous=row.previous,
        link=row.link,
    )


def unlinked() -> Iterator[Linked]:
    """Yield the files that are in no chain yet, in the order of their rows."""
    for row in Collection.objects.filter(link__isnull=True).order_by("pk"):
        yield Linked(
            collection=row.pk,
            file=row.file,
            digest=row.digest,
            dropped=row.dropped is not None,
        )


def add(linked: Linked) -> None:
    """Add a file at the end of the chain."""
    Link.objects.create(
        number=linked.number,
        collection_id=linked.collection,
        previous=linked.previous,
        link=linked.link,
    )


def captures(collection: int) -> Iterator[Placed]:
    """Yield the captures of a file in its order."""
    rows = Capture.objects.filter(collection_id=collection).order_by("offset", "pk")
    for url, digest, offset in rows.values_list("url", "digest", "offset").iterator():
        yield Placed(url=url, digest=digest, offset=offset)


def looks() -> list[Look]:
    """Return the collections whose files are there, oldest first."""
    rows = Collection.objects.filter(dropped__isnull=True).order_by("ended", "pk")
    resting = _resting()
    return [
        Look(
            collection=row.pk,
            source=row.source_id,
            file=row.file,
            ended=row.ended,
            rests=row.pk in resting,
        )
        for row in rows
    ]


def dropped(collection: int, at: datetime) -> None:
    """Write down that the file of a collection is to be deleted."""
    Collection.objects.filter(pk=collection).update(dropped=at)


def dropped_files() -> list[str]:
    """Return the files that were dropped, whether they are still there or not."""
    rows = Collection.objects.filter(dropped__isnull=False)
    return list(rows.values_list("file", flat=True))


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

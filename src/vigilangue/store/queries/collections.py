"""Collections: written in one go after their file, found again by source and time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from django.db.migrations.recorder import MigrationRecorder

from ..models import Capture, Collection, Unseen, Volume
from .batches import batches
from .texts import clean

HIGHEST = 999  # of a status: what claims more is none
GONE = (404, 410)  # what a server answers where there is no such page


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file of evidence, relative to the home folder, and the hash that it had."""

    file: str
    digest: str

    @property
    def name(self) -> str:
        """Its name, without the folders."""
        return self.file.rpartition("/")[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class Collected:
    """A collection as it is kept; ``file`` is relative to the home folder.

    What was too large for that one is in ``others`` too, which follow it in order.
    ``pages`` counts the answers below 300, ``unseen`` what could not be looked at, with
    the answers that say so; both are counted as the rows are written.
    """

    source: int
    began: datetime
    ended: datetime
    file: str
    digest: str
    complete: bool
    others: tuple[File, ...] = ()
    id: int = 0
    pages: int = 0
    unseen: int = 0

    @property
    def files(self) -> tuple[File, ...]:
        """All of its files, in their order."""
        return (File(file=self.file, digest=self.digest), *self.others)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """One answer to be kept: what was asked for, when, and its place in a file.

    ``volume`` is the place of that file among those of its collection, from 0.
    """

    url: str
    fetched: datetime
    status: int
    digest: str
    offset: int
    length: int
    volume: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Blind:
    """An address that could not be looked at, and why."""

    url: str
    why: str


def add(collected: Collected, answers: Iterable[Answered | Blind]) -> Collected:
    """Write a collection with all that it holds; return it with its counts.

    Who calls it holds a transaction: all of it becomes true at once.
    """
    row = Collection.objects.create(
        source_id=collected.source,
        began=collected.began,
        ended=collected.ended,
        file=collected.file,
        digest=collected.digest,
        pages=0,
        complete=collected.complete,
    )
    volumes = [None, *(_volume(row, each) for each in collected.others)]
    unseen = 0
    for some in batches(answers):
        Capture.objects.bulk_create(
            Capture(
                collection=row,
                volume=volumes[a.volume],
                url=clean(a.url),
                fetched=a.fetched,
                status=min(a.status, HIGHEST),
                digest=a.digest,
                offset=a.offset,
                length=a.length,
            )
            for a in some
            if isinstance(a, Answered)
        )
        Unseen.objects.bulk_create(
            Unseen(collection=row, url=clean(a.url), why=clean(a.why))
            for a in some
            if isinstance(a, Blind)
        )
        unseen += sum(isinstance(a, Blind) or _refused(a.status) for a in some)
        row.pages += sum(isinstance(a, Answered) and a.status < 300 for a in some)
    row.save(update_fields=("pages",))
    return replace(_kept(row), unseen=unseen)


def _volume(row: Collection, each: File) -> Volume:
    return Volume.objects.create(collection=row, file=each.file, digest=each.digest)


def _refused(status: int) -> bool:
    """Whether an answer says nothing of the page: neither it, nor that it is gone."""
    return status >= 400 and status not in GONE


def born() -> datetime:
    """Return when the tables were made."""
    made = MigrationRecorder.Migration.objects.filter(app="store")
    first: datetime = made.earliest("applied").applied
    return first


def named(file: str) -> bool:
    """Tell whether a row names a file of evidence."""
    first = Collection.objects.filter(file=file)
    return first.exists() or Volume.objects.filter(file=file).exists()


def unjudged(source: int, maker: str) -> Iterator[Collected]:
    """Yield the collections of a source that a version never judged, oldest first."""
    rows = Collection.objects.filter(source_id=source)
    judged = rows.filter(evaluations__maker=maker).values("pk")
    # Those before the last judged one are history: it is not judged again.
    last = rows.filter(evaluations__isnull=False).order_by("-ended", "-pk").first()
    fresh = rows.exclude(pk__in=judged).order_by("ended", "pk")
    if last is not None:
        fresh = fresh.filter(ended__gte=last.ended)
    yield from map(_kept, fresh)


def last_ended(source: int) -> datetime | None:
    """Return when the last look at a source had ended, None where there was none."""
    rows = Collection.objects.filter(source_id=source).order_by("-ended")
    return rows.values_list("ended", flat=True).first()


def latest(source: int, until: datetime) -> Collected | None:
    """Return the last collection of a source that had ended by then."""
    rows = Collection.objects.filter(source_id=source, ended__lte=until)
    row = rows.order_by("-ended", "-pk").first()
    return None if row is None else _kept(row)


def others(row: Collection) -> tuple[File, ...]:
    """Return the files of a collection beside the first, in their order."""
    found = sorted(row.volumes.all(), key=lambda volume: volume.pk)
    return tuple(File(file=each.file, digest=each.digest) for each in found)


def _kept(row: Collection) -> Collected:
    return Collected(
        id=row.pk,
        source=row.source_id,
        began=row.began,
        ended=row.ended,
        file=row.file,
        digest=row.digest,
        pages=row.pages,
        complete=row.complete,
        others=others(row),
    )

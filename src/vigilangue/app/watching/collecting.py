"""The verb that fetches a source and makes the collection true in one transaction."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from vigilangue.core import (
    Connector,
    InputError,
    Organization,
    Source,
    VigilangueError,
)

from . import crawling, keeping
from .beginning import Begun, begin
from .lists import fetch
from .options import WatchOptions


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """A collection that was kept: ``pages`` seen, ``unseen`` not seen, its first file.

    Where an interrupted one was gone on with, ``resumed`` answers were there already,
    and ``cut`` bytes of a torn record were cut off. ``hints`` say what of the
    declaration does not fit the site.
    """

    organization: str
    source: str
    pages: int
    unseen: int
    complete: bool
    file: Path
    resumed: int = 0
    cut: int = 0
    hints: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Written:
    """What is known of a file beside what is in it."""

    complete: bool
    resumed: int = 0
    cut: int = 0
    hints: tuple[str, ...] = ()


def collect(organization: Organization, options: WatchOptions) -> Iterator[Fetched]:
    """Look at every source of an organization; yield each collection once it is kept.

    What was interrupted is gone on with, whenever in it that was; what else an
    earlier collection left when it was killed is deleted first. After the other
    sources it raises Busy where another process collects one, VigilangueError where a
    look failed as a whole: then nothing is kept of it.
    """
    from vigilangue.collecting import evidence
    from vigilangue.store.queries.enrolling import enroll

    rows = enroll(organization)
    for _ in evidence.sweep(options.home, lambda path: _named(options.home, path)):
        pass
    failed: list[VigilangueError] = []
    for source in organization.sources:
        try:
            with evidence.holding(options.home, organization.slug, source.slug):
                fetched = _one(organization, source, rows[source.slug], options)
        except VigilangueError as error:
            failed.append(error)
        else:
            yield fetched
    if failed:
        raise failed[0]


def _named(home: Path, path: Path) -> bool:
    """Tell whether a file is no rest of a killed collection, so that it must stay.

    One that is older than the database is another one's: who has pointed us at a new
    database must not lose the evidence of the old one.
    """
    from vigilangue.store.queries import collections

    if collections.named(path.as_posix()):
        return True
    try:
        written = (home / path).stat().st_mtime
    except FileNotFoundError:
        return False  # only its log was left
    return datetime.fromtimestamp(written, UTC) < collections.born()


def _one(
    organization: Organization, source: Source, row: int, options: WatchOptions
) -> Fetched:
    from vigilangue.collecting import evidence

    begun = begin(organization, source, row, options)
    before = keeping.before(options.home, row, begun.at)
    written = _fetch(organization, source, begun, before, options)
    began, ended = begun.at, datetime.now(UTC)
    if source.connector is Connector.WARC:
        began, ended = keeping.recorded(begun.file, ended)
    fresh = keeping.Fresh(
        file=begun.file,
        home=options.home,
        began=began,
        ended=ended,
        complete=written.complete,
        before=before,
    )
    kept = keeping.keep(fresh, row)
    evidence.ended(begun.file)
    return Fetched(
        organization=organization.slug,
        source=source.slug,
        pages=kept.pages,
        unseen=kept.unseen,
        complete=written.complete,
        file=begun.file,
        resumed=written.resumed,
        cut=written.cut,
        hints=written.hints,
    )


def _fetch(
    organization: Organization,
    source: Source,
    begun: Begun,
    before: Sequence[Path],
    options: WatchOptions,
) -> _Written:
    """Write the files; ``before`` are those of the look before."""
    if source.connector is Connector.MIRROR:
        from vigilangue.collecting import bounds, mirror

        folders = tuple(map(Path, source.addresses))
        mirror.write(
            folders,
            begun.file,
            base_url=source.base_url,
            at=begun.at,
            volume=bounds.VOLUME,
        )
        return _Written(complete=source.complete)
    if source.connector is Connector.WARC:
        from vigilangue.collecting import adopt

        if len(source.addresses) != 1:
            raise InputError(f"{source.slug}: name one WARC file, not several")
        adopt.adopt(Path(source.addresses[0]), begun.file)
        return _Written(complete=source.complete)
    if source.connector.lists:
        listed = fetch(source, begun, options)
        # What is no longer listed may still be there.
        return _Written(complete=False, resumed=listed.kept, cut=listed.cut)
    indexes = [keeping.indexed(file) for file in before]
    found = crawling.crawl(organization, source, begun, indexes, options)
    return _Written(
        complete=found.complete or source.complete,
        resumed=found.kept,
        cut=found.cut,
        hints=found.hints,
    )

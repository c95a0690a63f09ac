"""The verb that fetches a source and makes the collection true in one transaction."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from vigilangue.app.auditing import Progress
from vigilangue.core import (
    Connector,
    InputError,
    Organization,
    Source,
    Unseen,
    VigilangueError,
)

from .options import WatchOptions
from .spool import spooled

if TYPE_CHECKING:
    from vigilangue.store.queries import collections


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """A collection that was kept: ``pages`` seen, ``unseen`` not seen, and its file."""

    organization: str
    source: str
    pages: int
    unseen: int
    complete: bool
    file: Path


def collect(organization: Organization, options: WatchOptions) -> Iterator[Fetched]:
    """Look at every source of an organization; yield each collection once it is kept.

    Files that an earlier collection left when it was killed are deleted first. After
    the other sources it raises Busy where another process collects one, VigilangueError
    where a look failed as a whole: then nothing is kept of it.
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

    began = datetime.now(UTC)
    if source.connector is not Connector.WARC:
        _refuse_past(organization, source, row, began)
    file = evidence.place(options.home, organization.slug, source.slug, began)
    complete = _fetch(source, file, began, options)
    ended = datetime.now(UTC)
    if source.connector is Connector.WARC:
        began, ended = _recorded(file, ended)
    kept = _keep(row, file, began, ended, complete, options)
    return Fetched(
        organization=organization.slug,
        source=source.slug,
        pages=kept.pages,
        unseen=kept.unseen,
        complete=complete,
        file=file,
    )


def _refuse_past(
    organization: Organization, source: Source, row: int, now: datetime
) -> None:
    """Refuse a look that would count for an older one, and change nothing unheard."""
    from vigilangue.store.queries import collections

    ended = collections.last_ended(row)
    if ended is not None and ended > now:
        what = f"{organization.slug}/{source.slug}"
        raise InputError(
            f"{what}: the last look was at {ended:%F %H:%M}, and the clock says "
            f"{now:%F %H:%M}: set the clock of this machine"
        )


def _fetch(source: Source, into: Path, at: datetime, options: WatchOptions) -> bool:
    """Write the file; tell whether everything that was led to was asked for."""
    if source.connector is Connector.MIRROR:
        from vigilangue.collecting import mirror

        folders = tuple(map(Path, source.addresses))
        mirror.write(folders, into, base_url=source.base_url, at=at)
        return source.complete
    if source.connector is Connector.WARC:
        from vigilangue.collecting import adopt

        if len(source.addresses) != 1:
            raise InputError(f"{source.slug}: name one WARC file, not several")
        adopt.adopt(Path(source.addresses[0]), into)
        return source.complete
    from vigilangue.collecting.crawl import CrawlSettings, crawl

    def told(done: int, of: int | None) -> None:
        options.progress(Progress(step="collect", done=done, of=of))

    settings = CrawlSettings(
        limit=source.limit,
        delay=source.delay,
        allow_private=source.allow_private,
        connect=dict(source.connect),
    )
    found = crawl(source.addresses, into, settings=settings, progress=told)
    return found.complete or source.complete


def _recorded(file: Path, now: datetime) -> tuple[datetime, datetime]:
    """Return when what somebody else recorded was fetched, first and last.

    It may be long ago; what says that it is of tomorrow is taken as of now.
    """
    from vigilangue.collecting import evidence

    first, last = now, datetime.min.replace(tzinfo=UTC)
    for entry in evidence.index(file):
        if not isinstance(entry, Unseen):
            moment = min(_moment(entry.fetched, now), now)
            first, last = min(first, moment), max(last, moment)
    return first, max(first, last)


def _keep(
    row: int,
    file: Path,
    began: datetime,
    ended: datetime,
    complete: bool,
    options: WatchOptions,
) -> collections.Collected:
    """Write the rows in one transaction, the file being whole on the disk."""
    from django.db import transaction

    from vigilangue.collecting import evidence
    from vigilangue.store.queries import collections

    collected = collections.Collected(
        source=row,
        began=began,
        ended=ended,
        file=file.relative_to(options.home).as_posix(),
        digest=evidence.digest(file),
        complete=complete,
    )
    # The file is read before the transaction: others wait for no disk but for rows.
    with spooled(_answers(file, began)) as answers, transaction.atomic():
        return collections.add(collected, answers)


def _answers(
    file: Path, began: datetime
) -> Iterator[collections.Answered | collections.Blind]:
    from vigilangue.collecting import evidence
    from vigilangue.store.queries import collections

    for entry in evidence.index(file):
        if isinstance(entry, Unseen):
            yield collections.Blind(url=entry.url, why=entry.why)
            continue
        yield collections.Answered(
            url=entry.url,
            fetched=_moment(entry.fetched, began),
            status=entry.status,
            digest=entry.digest,
            offset=entry.offset,
            length=entry.length,
        )


def _moment(written: str, default: datetime) -> datetime:
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        return default
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)

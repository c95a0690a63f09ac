"""The verb that fetches a source and makes the collection true in one transaction."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from vigilangue.app.auditing import Progress
from vigilangue.core import Connector, InputError, Organization, Source, Unseen

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

    Files that an earlier collection left when it was killed are deleted first. Raises
    Busy where another process collects the source, VigilangueError where the look
    failed as a whole: then nothing is kept of it.
    """
    from vigilangue.collecting import evidence
    from vigilangue.store.queries import collections
    from vigilangue.store.queries.enrolling import enroll

    rows = enroll(organization)
    for _ in evidence.sweep(options.home, lambda p: collections.named(p.as_posix())):
        pass
    for source in organization.sources:
        with evidence.holding(options.home, organization.slug, source.slug):
            yield _one(organization, source, rows[source.slug], options)


def _one(
    organization: Organization, source: Source, row: int, options: WatchOptions
) -> Fetched:
    from vigilangue.collecting import evidence

    began = datetime.now(UTC)
    file = evidence.place(options.home, organization.slug, source.slug, began)
    complete = _fetch(source, file, began, options)
    ended = datetime.now(UTC)
    kept = _keep(row, file, began, ended, complete, options)
    return Fetched(
        organization=organization.slug,
        source=source.slug,
        pages=kept.pages,
        unseen=kept.unseen,
        complete=complete,
        file=file,
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

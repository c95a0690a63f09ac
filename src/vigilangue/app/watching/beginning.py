"""How a look begins: with a new file, or with the one that was interrupted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from vigilangue.core import Connector, InputError, Organization, Source

from . import crawling, lists
from .options import WatchOptions

PATIENCE = timedelta(days=7)  # for which an interrupted look is gone on with


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun:
    """A look under way: the first file that it writes, and since when."""

    file: Path
    at: datetime


def begin(
    organization: Organization, source: Source, row: int, options: WatchOptions
) -> Begun:
    """Begin a look, or find the one that was interrupted."""
    from vigilangue.collecting import evidence

    now = datetime.now(UTC)
    if source.connector is not Connector.WARC:
        _refuse_past(organization, source, row, now)
    job = _job(organization, source)
    found = _interrupted(organization, source, job, now, options)
    if found is not None:
        return found
    file = evidence.place(options.home, organization.slug, source.slug, now)
    if job:
        evidence.begin(evidence.Unfinished(file=file, began=now, job=job))
    return Begun(file=file, at=now)


def _job(organization: Organization, source: Source) -> str:
    """Return what is to be fetched, nothing where no look is gone on with."""
    if source.connector is Connector.SITE:
        return crawling.said(organization, source)
    return lists.said(source) if source.connector.lists else ""


def _interrupted(
    organization: Organization,
    source: Source,
    job: str,
    now: datetime,
    options: WatchOptions,
) -> Begun | None:
    """Return the last look that was to fetch the same, and drop all others.

    What began long ago is dropped too: pages that were seen so far apart are not what
    a site was at a time.
    """
    from vigilangue.collecting import evidence
    from vigilangue.store.queries import collections

    found = None
    for each in evidence.unfinished(options.home, organization.slug, source.slug):
        if collections.named(each.file.relative_to(options.home).as_posix()):
            evidence.ended(each.file)  # killed when all was done
        elif found or each.job != job or not now - PATIENCE < each.began <= now:
            evidence.drop(each.file)
        else:
            found = Begun(file=each.file, at=each.began)
    return found


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

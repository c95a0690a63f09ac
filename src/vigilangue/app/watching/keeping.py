"""Writes a collection down: its index, and its rows in one transaction."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from vigilangue.core import Unseen

from .chaining import chain
from .spool import spooled

if TYPE_CHECKING:
    from vigilangue.store.queries import collections


@dataclass(frozen=True, slots=True, kw_only=True)
class Fresh:
    """A file that is whole on the disk and no row names yet; when it was fetched.

    ``before`` is the file of the look before, if there was one.
    """

    file: Path
    home: Path
    began: datetime
    ended: datetime
    complete: bool
    before: Path | None = None


def before(home: Path, row: int, now: datetime) -> Path | None:
    """Return the file of the last look at a source, if it is still there."""
    from vigilangue.store.queries import collections

    last = collections.latest(row, now)
    file = home / last.file if last else None
    return file if file and file.is_file() else None


def keep(fresh: Fresh, row: int) -> collections.Collected:
    """Write the index beside the file, then the rows."""
    from django.db import transaction

    from vigilangue.collecting import evidence
    from vigilangue.store.queries import collections

    collected = collections.Collected(
        source=row,
        began=fresh.began,
        ended=fresh.ended,
        file=fresh.file.relative_to(fresh.home).as_posix(),
        digest=evidence.digest(fresh.file),
        complete=fresh.complete,
    )
    indexed(fresh.file, fresh.before)
    # The file is read before the transaction: others wait for no disk but for rows.
    with spooled(_answers(fresh)) as answers, transaction.atomic():
        kept = collections.add(collected, answers)
    chain(fresh.home)
    return kept


def indexed(file: Path, before: Path | None = None) -> Path:
    """Write the index of a file, unless it is there; return where it stands."""
    from vigilangue.collecting import evidence

    index = evidence.path_of(file)
    if not index.exists():
        known = evidence.Index(evidence.path_of(before)) if before else None
        evidence.write(file, index, known)
    return index


def recorded(file: Path, now: datetime) -> tuple[datetime, datetime]:
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


def _answers(
    fresh: Fresh,
) -> Iterator[collections.Answered | collections.Blind]:
    from vigilangue.collecting import evidence
    from vigilangue.store.queries import collections

    for entry in evidence.index(fresh.file):
        if isinstance(entry, Unseen):
            yield collections.Blind(url=entry.url, why=entry.why)
            continue
        yield collections.Answered(
            url=entry.url,
            fetched=_moment(entry.fetched, fresh.began),
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

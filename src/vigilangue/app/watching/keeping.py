"""Writes a collection down: its index, and its rows in one transaction."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
    """What is whole on the disk and no row names yet; when it was fetched.

    ``file`` is the first of its files; ``before`` are those of the look before.
    """

    file: Path
    home: Path
    began: datetime
    ended: datetime
    complete: bool
    before: Sequence[Path] = ()


def before(home: Path, row: int, now: datetime) -> list[Path]:
    """Return the files of the last look at a source that are still there."""
    from vigilangue.store.queries import collections

    last = collections.latest(row, now)
    files = [home / each.file for each in last.files] if last else []
    return [file for file in files if file.is_file()]


def keep(fresh: Fresh, row: int) -> collections.Collected:
    """Write the indexes beside the files, then the rows."""
    from django.db import transaction

    from vigilangue.collecting import evidence
    from vigilangue.store.queries import collections

    files = evidence.volumes(fresh.file)
    first, *others = (_file(fresh.home, file) for file in files)
    collected = collections.Collected(
        source=row,
        began=fresh.began,
        ended=fresh.ended,
        file=first.file,
        digest=first.digest,
        complete=fresh.complete,
        others=tuple(others),
    )
    for file in files:
        indexed(file, fresh.before)
    # The files are read before the transaction: others wait for no disk but for rows.
    with spooled(_answers(fresh)) as answers, transaction.atomic():
        kept = collections.add(collected, answers)
    chain(fresh.home)
    return kept


def _file(home: Path, file: Path) -> collections.File:
    from vigilangue.collecting import evidence
    from vigilangue.store.queries import collections

    name = file.relative_to(home).as_posix()
    return collections.File(file=name, digest=evidence.digest(file))


def indexed(file: Path, before: Sequence[Path] = ()) -> Path:
    """Write the index of a file, unless it is there; return where it stands.

    ``before`` are the files of the look before.
    """
    from vigilangue.collecting import evidence

    index = evidence.path_of(file)
    if not index.exists():
        paths = [evidence.path_of(each) for each in before]
        known = evidence.Index(*paths) if paths else None
        evidence.write(file, index, known)
    return index


def recorded(file: Path, now: datetime) -> tuple[datetime, datetime]:
    """Return when what somebody else recorded was fetched, first and last.

    It may be long ago; what says that it is of tomorrow is taken as of now.
    """
    from vigilangue.collecting import evidence

    first, last = now, datetime.min.replace(tzinfo=UTC)
    found = (e for each in evidence.volumes(file) for e in evidence.index(each))
    for entry in found:
        if not isinstance(entry, Unseen):
            moment = min(_moment(entry.fetched, now), now)
            first, last = min(first, moment), max(last, moment)
    return first, max(first, last)


def _answers(
    fresh: Fresh,
) -> Iterator[collections.Answered | collections.Blind]:
    from vigilangue.collecting import evidence
    from vigilangue.store.queries import collections

    for number, file in enumerate(evidence.volumes(fresh.file)):
        for entry in evidence.index(file):
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
                volume=number,
            )


def _moment(written: str, default: datetime) -> datetime:
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        return default
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)

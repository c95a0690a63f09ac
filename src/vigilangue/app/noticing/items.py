"""The notices that lists hold: a feed says part of each, a job board all of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from vigilangue import notices
from vigilangue.core import (
    InputError,
    Notice,
    Publication,
    Regime,
    Source,
    Unseen,
    Version,
    Work,
)
from vigilangue.documents import papers

from ..listing import reading
from ..listing.run import works_of
from ..listing.works import work
from .crawled import rank
from .sheets import Sheet

PART = "only what its list says of it was read"


def read(
    file: Path, source: Source, rules: Regime
) -> tuple[list[tuple[Work, Sheet]], list[Unseen]]:
    """Return each notice as a work, and the lists that could not be read.

    A list holds the beginning of a notice at best: what is not asked for there may
    be asked for in the rest. Raises InputError where nothing was listed or tried.
    """
    from vigilangue.collecting import warc

    told = reading.read(source, warc.read(file))
    found = [
        (work(each, rules, by), _sheet(each)) for each, by in works_of(source, told)
    ]
    if not found and not told.unseen:
        raise InputError(f"{file}: nothing was listed there")
    return found, told.unseen


def _sheet(listed: Publication) -> Sheet:
    first, *others = sorted(listed.versions, key=_rank)
    return Sheet(
        file=first.url or listed.name,
        notice=_notice(first),
        capture=first.capture,
        counterpart=_notice(others[0]) if others else None,
    )


def _rank(version: Version) -> tuple[int, str]:
    return rank(version.language or ""), version.url


def _notice(version: Version) -> Notice:
    text = f"{version.title}\n\n{version.text}"
    found = notices.read(papers.read(text.encode()), language=version.language)
    return replace(
        found,
        title=version.title or found.title,
        posted=version.day or found.posted,
        doubts=(*found.doubts, PART),
    )

"""The verb: reads the lists that were collected of a source and judges the works."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

from vigilangue import catalog, checks
from vigilangue.catalog.documents import System
from vigilangue.core import (
    Audit,
    Connector,
    InputError,
    Measure,
    Outcome,
    Publication,
    Regime,
    Source,
    Status,
    Summary,
    Verdict,
)
from vigilangue.language import tags
from vigilangue.measures import Simultaneity, coverage

from . import asking, news
from .answer import Answer, Judged
from .merging import merged
from .reading import Read, read
from .works import work

MISSING = "document-missing-language"


def listed(
    file: Path,
    source: Source,
    *,
    regime: str,
    today: date,
    asked: System | None = None,
) -> Audit:
    """Judge what the lists in a WARC file say under a regime, as of a day.

    ``asked`` is the documents system that was asked for what the lists lack.

    Raises InputError where nothing at all was listed or tried, CatalogError where the
    regime is unknown.
    """
    from vigilangue.collecting import warc

    started, now = time.monotonic(), datetime.now(UTC)
    rules = catalog.regime(regime)
    answers = asking.of(asked, warc.read(file), warc.others(file)) if asked else None
    found = read(source, warc.read(file), partial(_besides, asked, answers))
    whole = source.complete and not found.broken
    named = list(works_of(source, found))
    if not named and not found.unseen:
        raise InputError(f"{file}: nothing was listed there")
    owed = rules.owed(source.kind) or _there(listing for listing, _ in named)
    judged, outcomes = [], Counter[tuple[str, Outcome]]()
    for listing, by in named:
        subject = replace(listing, whole=whole)
        if asked and answers:
            subject = asking.settled(asked, subject, answers)
        verdicts = list(checks.judge(subject, rules, today))
        outcomes.update((v.check, v.outcome) for v in verdicts)
        judged.append((work(subject, rules, by), verdicts))
    summary = Summary(
        targets=source.addresses,
        regime=rules,
        languages=owed,
        pages=sum(len(listing.versions) for listing, _ in named),
        works=len(named),
        date=now.isoformat(timespec="seconds"),
        seconds=round(time.monotonic() - started, 3),
        outcomes=_counted(outcomes),
    )
    every = checks.of(Publication).values()
    trial = frozenset(c.slug for c in every if c.status is Status.TRIAL)
    worst = sorted(judged, key=lambda each: -_failed(each, trial))
    publications = [listing for listing, _ in named]
    figures = _figures(publications, judged, rules, owed, whole)
    return Answer(summary, worst, figures, found.unseen)


def _besides(asked: System | None, answers: asking.Answers | None, url: str) -> bool:
    if asked is None or answers is None:
        return False
    return asking.asks(asked, url) or answers.led(url)


def works_of(
    source: Source, found: Read
) -> Iterator[tuple[Publication, tuple[str, ...]]]:
    """Yield the works that were read, each with by what it is known to be one."""
    if source.connector is Connector.FEED:
        for listing, release in news.publications(source, found):
            yield listing, tuple(map(str, release.by))
        return
    lost = frozenset(found.lost)
    for listing in merged(found.publications):
        if listing.versions:
            yield replace(listing, unseen=listing.unseen | lost), ("name",)


def _there(listings: Iterable[Publication]) -> tuple[str, ...]:
    counts = Counter(v.language for p in listings for v in p.versions if v.language)
    return tuple(tag for tag, _ in counts.most_common())


def _counted(
    outcomes: Counter[tuple[str, Outcome]],
) -> dict[str, dict[Outcome, int]]:
    counted: dict[str, dict[Outcome, int]] = {}
    for (check, outcome), n in outcomes.items():
        counted.setdefault(check, {})[outcome] = n
    return counted


def _failed(judged: Judged, trial: Set[str]) -> int:
    failed = (v for v in judged[1] if v.outcome is Outcome.FAILED)
    return sum(v.check not in trial for v in failed)


def _figures(
    listings: Sequence[Publication],
    judged: Sequence[Judged],
    regime: Regime,
    owed: tuple[str, ...],
    whole: bool,
) -> tuple[Measure, ...]:
    """Return how many works are there in each language, and how late they came."""
    days = Simultaneity(owed)
    for listing in listings:
        dated = ((o.language, _day(listing, o.language)) for o in listing.owed(regime))
        days.add({tag: day for tag, day in dated if day})
    said = (v for _, verdicts in judged for v in verdicts)
    answers = ((v.language, v.outcome, 1) for v in said if _counts(v) and v.language)
    found = coverage(owed, answers, not whole)
    named = (replace(each, measure="document-coverage") for each in found)
    return (*named, *days.measures(not whole))


def _counts(verdict: Verdict) -> bool:
    return verdict.check == MISSING


def _day(listing: Publication, tag: str) -> date | None:
    own = (v.day for v in listing.versions if v.day and tags.same(v.language, tag))
    return min(own, default=None)

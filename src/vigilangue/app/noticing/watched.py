"""The notices that a look at a source holds, judged: works as others are."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

from vigilangue import catalog, checks
from vigilangue.core import (
    Audit,
    InputError,
    Kind,
    Outcome,
    Regime,
    Source,
    Summary,
    Unseen,
    Vacancy,
    Verdict,
    Work,
)

from ..listing.answer import Answer
from ..listing.works import work
from . import boards, crawled, posts
from .judging import vacancy


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """What a look answers, as an audit does, and each vacancy by its address."""

    answer: Audit
    vacancies: tuple[Vacancy, ...]


def site(
    files: Sequence[Path], pages: Audit, source: Source, *, regime: str, today: date
) -> Watched:
    """Judge the notices among the pages that an audit found in WARC files.

    ``pages`` says which of them are versions of one notice, and how many were seen.
    """
    started, rules = time.monotonic(), catalog.regime(regime)
    found = (
        (_notice(work, rules), vacancy(sheet))
        for work, sheet in crawled.with_works(files, pages.works())
    )
    return _watched(
        found,
        [*pages.unseen()],
        source=source,
        rules=rules,
        today=today,
        pages=pages.summary.pages,
        started=started,
    )


def board(file: Path, source: Source, *, regime: str, today: date) -> Watched:
    """Judge the postings of a job board, whose answers are in a WARC file.

    Raises InputError where nothing at all was listed or tried.
    """
    from vigilangue.collecting import warc

    started, rules = time.monotonic(), catalog.regime(regime)
    read = boards.read(source, warc.read(file))
    if not read.posts and not read.unseen:
        raise InputError(f"{file}: nothing was listed there")
    found = [
        (_notice(work(listed, rules), rules), vacancy(sheet))
        for listed, sheet in posts.with_sheets(read.posts)
    ]
    return _watched(
        found,
        read.unseen,
        source=source,
        rules=rules,
        today=today,
        pages=sum(len(one.expressions) for one, _ in found),
        started=started,
    )


def _watched(
    found: Iterable[tuple[Work, Vacancy]],
    unseen: Sequence[Unseen],
    *,
    source: Source,
    rules: Regime,
    today: date,
    pages: int,
    started: float,
) -> Watched:
    """Judge the vacancies, each with the work that it is."""
    now, judged, kept = datetime.now(UTC), [], []
    for one, seen in found:
        verdicts = [replace(v, url=seen.file) for v in checks.judge(seen, rules, today)]
        judged.append((one, verdicts))
        kept.append(seen)
    outcomes = Counter((v.check, v.outcome) for _, some in judged for v in some)
    summary = Summary(
        targets=source.addresses,
        regime=rules,
        languages=rules.owed(Kind.NOTICE) or tuple(_there(one for one, _ in judged)),
        pages=pages,
        works=len(judged),
        date=now.isoformat(timespec="seconds"),
        seconds=round(time.monotonic() - started, 3),
        outcomes=_counted(outcomes),
    )
    worst = sorted(judged, key=lambda each: -_failed(each[1]))
    return Watched(
        answer=Answer(summary, worst, (), unseen),
        vacancies=tuple(kept),
    )


def _notice(one: Work, rules: Regime) -> Work:
    return replace(one, kind=Kind.NOTICE, expected=rules.owed(Kind.NOTICE), home=False)


def _there(works: Iterable[Work]) -> Iterator[str]:
    counts = Counter(e.tag for one in works for e in one.expressions if e.tag)
    return (tag for tag, _ in counts.most_common())


def _counted(
    outcomes: Counter[tuple[str, Outcome]],
) -> dict[str, dict[Outcome, int]]:
    counted: dict[str, dict[Outcome, int]] = {}
    for (check, outcome), n in outcomes.items():
        counted.setdefault(check, {})[outcome] = n
    return counted


def _failed(verdicts: Iterable[Verdict]) -> int:
    return sum(v.outcome is Outcome.FAILED for v in verdicts)

"""The notices that a look at a source holds, judged: works as others are."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

from vigilangue import catalog, checks
from vigilangue.core import (
    Audit,
    Kind,
    Outcome,
    Regime,
    Source,
    Summary,
    Vacancy,
    Verdict,
    Work,
)

from ..listing.answer import Answer
from . import crawled
from .judging import vacancy


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """What a look answers, as an audit does, and each vacancy by its address."""

    answer: Audit
    vacancies: tuple[Vacancy, ...]


def site(
    file: Path, pages: Audit, source: Source, *, regime: str, today: date
) -> Watched:
    """Judge the notices among the pages that an audit found in a WARC file.

    ``pages`` says which of them are versions of one notice, and how many were seen.
    """
    started, now, rules = time.monotonic(), datetime.now(UTC), catalog.regime(regime)
    judged, kept = [], []
    for work, sheet in crawled.with_works(file, pages.works()):
        seen = vacancy(sheet)
        verdicts = [
            replace(v, url=sheet.file) for v in checks.judge(seen, rules, today)
        ]
        judged.append((_notice(work, rules), verdicts))
        kept.append(seen)
    outcomes = Counter((v.check, v.outcome) for _, some in judged for v in some)
    summary = Summary(
        targets=source.addresses,
        regime=rules,
        languages=rules.owed(Kind.NOTICE) or tuple(_there(work for work, _ in judged)),
        pages=pages.summary.pages,
        works=len(judged),
        date=now.isoformat(timespec="seconds"),
        seconds=round(time.monotonic() - started, 3),
        outcomes=_counted(outcomes),
    )
    worst = sorted(judged, key=lambda each: -_failed(each[1]))
    return Watched(
        answer=Answer(summary, worst, (), [*pages.unseen()]),
        vacancies=tuple(kept),
    )


def _notice(work: Work, rules: Regime) -> Work:
    return replace(work, kind=Kind.NOTICE, expected=rules.owed(Kind.NOTICE), home=False)


def _there(works: Iterable[Work]) -> Iterator[str]:
    counts = Counter(e.tag for work in works for e in work.expressions if e.tag)
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

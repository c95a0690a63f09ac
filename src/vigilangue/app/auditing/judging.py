"""Runs every check over every work and lays the verdicts on the shelf."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date

from vigilangue import checks
from vigilangue.core import Outcome, Status

from .look import pack
from .options import Progress
from .standing import Standing
from .works import build

Tally = dict[str, Counter[Outcome]]


def judge(
    groups: Sequence[Sequence[int]],
    standing: Standing,
    today: date,
    progress: Callable[[Progress], None],
) -> tuple[Tally, Counter[tuple[str, Outcome]]]:
    """Judge every work; return outcomes by check, and by language for coverage."""
    active = [c for c in checks.load().values() if c.status is not Status.RETIRED]
    tally: Tally = {check.slug: Counter() for check in active}
    coverage: Counter[tuple[str, Outcome]] = Counter()
    for number, pages in enumerate(groups, 1):
        work = build(number, pages, standing)
        verdicts = [v for c in active for v in c(work, standing.regime, today)]
        for verdict in verdicts:
            tally[verdict.check][verdict.outcome] += 1
            if verdict.check == "missing-language" and verdict.language:
                coverage[verdict.language, verdict.outcome] += 1
        failed = sum(v.outcome is Outcome.FAILED for v in verdicts)
        standing.shelf.put("work", (number, failed, pack(work), pack(verdicts)))
        progress(Progress(step="check", done=number, of=len(groups)))
    return tally, coverage

"""Runs every check over every work and lays the verdicts on the shelf."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from vigilangue import checks
from vigilangue.core import Outcome, Status, Work
from vigilangue.measures import Diversity, Parity

from .options import Progress
from .packing import pack
from .standing import Standing
from .works import build


@dataclass(frozen=True, slots=True)
class Judged:
    """Counts over all works: outcomes by check, coverage by language, and measures."""

    outcomes: dict[str, Counter[Outcome]]
    coverage: Counter[tuple[str, Outcome]]
    parity: Parity
    diversity: Diversity


def judge(
    standing: Standing,
    today: date,
    progress: Callable[[Progress], None],
) -> Judged:
    """Judge every work and lay it with its verdicts on the shelf."""
    active = [c for c in checks.of(Work).values() if c.status is not Status.RETIRED]
    trial = {check.slug for check in active if check.status is Status.TRIAL}
    judged = Judged(
        {check.slug: Counter() for check in active},
        Counter(),
        Parity(standing.expected),
        Diversity(standing.expected),
    )
    for number, pages in enumerate(standing.groups, 1):
        work = build(number, pages, standing)
        verdicts = [v for c in active for v in c(work, standing.regime, today)]
        for verdict in verdicts:
            judged.outcomes[verdict.check][verdict.outcome] += 1
            if verdict.check == "missing-language" and verdict.language:
                judged.coverage[verdict.language, verdict.outcome] += 1
        judged.parity.add(work)
        judged.diversity.add(work)
        failed = sum(
            v.outcome is Outcome.FAILED for v in verdicts if v.check not in trial
        )
        standing.shelf.put("work", (number, failed, pack(work), pack(verdicts)))
        progress(Progress(step="check", done=number, of=len(standing.groups)))
    return judged

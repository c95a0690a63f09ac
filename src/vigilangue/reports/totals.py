"""How often each outcome was given; what checks in trial found is counted apart."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from vigilangue.core import Outcome, Summary

from .presentation import Presentation


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """Counts over all checks: ``failed`` of those that count, ``trial`` of the others.

    ``outcomes`` holds the other outcomes of all.
    """

    failed: int
    trial: int
    outcomes: Counter[Outcome]


def totals(summary: Summary, how: Presentation) -> Totals:
    """Return the counts of an audit."""
    outcomes: Counter[Outcome] = Counter()
    trial = 0
    for slug, counts in summary.outcomes.items():
        outcomes.update(counts)
        trial += counts.get(Outcome.FAILED, 0) if how.in_trial(slug) else 0
    failed = outcomes.pop(Outcome.FAILED, 0) - trial
    return Totals(failed=failed, trial=trial, outcomes=outcomes)

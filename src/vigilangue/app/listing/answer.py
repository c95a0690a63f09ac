"""What the lists of a source answer, in the form of an audit's answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vigilangue.core import (
    Expression,
    Measure,
    Outcome,
    Summary,
    Unseen,
    Verdict,
    Work,
)

Judged = tuple[Work, list[Verdict]]


@dataclass(frozen=True, slots=True)
class Answer:
    """What `core.Audit` asks for; works are those that were listed, worst first."""

    summary: Summary
    judged: Sequence[Judged]
    figures: tuple[Measure, ...]
    blind: Sequence[Unseen]

    def works(self) -> Iterator[Work]:
        """Yield every work with its expressions."""
        return (work for work, _ in self.judged)

    def by_work(self) -> Iterator[Judged]:
        """Yield every work with the verdicts about it."""
        return iter(self.judged)

    def expressions(self) -> Iterator[tuple[str, Expression]]:
        """Yield every expression with the name of its work."""
        return ((w.id, e) for w, _ in self.judged for e in w.expressions)

    def verdicts(self, outcome: Outcome | None = None) -> Iterator[Verdict]:
        """Yield every verdict, or those of one outcome."""
        every = (v for _, verdicts in self.judged for v in verdicts)
        return (v for v in every if outcome in (None, v.outcome))

    def measures(self) -> tuple[Measure, ...]:
        """Return the measures, by name and language."""
        return self.figures

    def unseen(self) -> Iterator[Unseen]:
        """Yield the lists that could not be read, and why."""
        return iter(self.blind)

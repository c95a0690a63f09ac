"""An audit's answer, read from the shelf as streams."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from vigilangue.core import (
    Expression,
    Measure,
    Outcome,
    Summary,
    Unseen,
    Verdict,
    Work,
)

from .packing import unpack
from .shelf import Shelf


@dataclass(frozen=True, slots=True)
class Answer:
    """What `core.Audit` asks for; it lives as long as its shelf."""

    shelf: Shelf
    summary: Summary
    figures: tuple[Measure, ...]

    def works(self) -> Iterator[Work]:
        """Yield every work with its expressions, worst first."""
        for (packed,) in self.shelf.rows(
            "SELECT packed FROM work ORDER BY failed DESC, id"
        ):
            yield cast(Work, unpack(packed))

    def by_work(self) -> Iterator[tuple[Work, list[Verdict]]]:
        """Yield every work with the verdicts about it, worst first."""
        for work, verdicts in self.shelf.rows(
            "SELECT packed, verdicts FROM work ORDER BY failed DESC, id"
        ):
            yield cast(Work, unpack(work)), cast(list[Verdict], unpack(verdicts))

    def expressions(self) -> Iterator[tuple[str, Expression]]:
        """Yield every expression with the id of its work."""
        for work in self.works():
            for expression in work.expressions:
                yield work.id, expression

    def verdicts(self, outcome: Outcome | None = None) -> Iterator[Verdict]:
        """Yield every verdict, or those of one outcome, worst works first."""
        only = "WHERE failed > 0" if outcome is Outcome.FAILED else ""
        for (packed,) in self.shelf.rows(
            f"SELECT verdicts FROM work {only} ORDER BY failed DESC, id"
        ):
            for verdict in cast(list[Verdict], unpack(packed)):
                if outcome is None or verdict.outcome is outcome:
                    yield verdict

    def measures(self) -> tuple[Measure, ...]:
        """Return the measures, by name and language."""
        return self.figures

    def unseen(self) -> Iterator[Unseen]:
        """Yield what could not be looked at."""
        for url, why in self.shelf.rows("SELECT url, why FROM unseen"):
            yield Unseen(url=url, why=why)

"""What an audit answers, read as streams: it may be larger than memory."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from .capture import Unseen
from .expression import Expression
from .outcome import Outcome, Verdict
from .regime import Regime
from .work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A named ratio about one language: ``n`` of ``of``.

    ``value`` is n/of, or another figure that the measure names (``unit`` says which);
    ``low`` and ``high`` are the 95 % interval where the figure is of a sample.
    """

    measure: str
    language: str
    n: int
    of: int
    value: float | None
    low: float | None = None
    high: float | None = None
    unit: str = "share"


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """The figures at the head of an audit: what was looked at, and when."""

    targets: tuple[str, ...]
    regime: Regime
    languages: tuple[str, ...]
    pages: int
    works: int
    date: str
    seconds: float
    outcomes: dict[str, dict[Outcome, int]]


class Audit(Protocol):
    """An audit's answer. Every method starts a fresh stream."""

    @property
    def summary(self) -> Summary:
        """The head of the answer."""

    def works(self) -> Iterator[Work]:
        """Every work with its expressions, worst first."""

    def by_work(self) -> Iterator[tuple[Work, list[Verdict]]]:
        """Every work with the verdicts about it, worst first."""

    def expressions(self) -> Iterator[tuple[str, Expression]]:
        """Every expression with the id of its work."""

    def verdicts(self, outcome: Outcome | None = None) -> Iterator[Verdict]:
        """Every verdict, or those of one outcome, worst works first."""

    def measures(self) -> tuple[Measure, ...]:
        """The measures, by name and language."""

    def unseen(self) -> Iterator[Unseen]:
        """What could not be looked at."""

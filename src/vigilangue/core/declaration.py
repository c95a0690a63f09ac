"""How a check is declared: one function, one module, one name."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Protocol

from .outcome import Verdict
from .regime import Force, Regime
from .work import Kind, Work


class Subject(Protocol):
    """What a check may be about: it has a name, and a kind that languages are owed of.

    A work; or a commitment, a vacancy, a succession of instruments.
    """

    @property
    def id(self) -> str:
        """Its name, stable from one look to the next."""

    @property
    def kind(self) -> Kind:
        """What sort of thing it is to a regime."""


# Its subject is of the class that the check is ``about``.
Judge = Callable[[Any, Regime, date], Iterator[Verdict]]


class Severity(StrEnum):
    """How much a failure costs the reader."""

    MINOR = "minor"
    MAJOR = "major"
    CRITICAL = "critical"

    def reaches(self, least: Severity) -> bool:
        """Whether it is as grave as another, or graver."""
        order = list(Severity)
        return order.index(self) >= order.index(least)


class Status(StrEnum):
    """In trial a check shows what it finds and opens nothing."""

    TRIAL = "trial"
    ACTIVE = "active"
    RETIRED = "retired"


class Nature(StrEnum):
    """What a failure is: what is so, or what has been."""

    STATE = "state"  # it can be mended, and alerts by itself
    OCCURRENCE = "occurrence"  # it has happened: the rate of a period alerts


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A judgement with its identity; the docstring of its module is its manual.

    ``about`` is the class of its subjects. An alert opens after ``confirm`` looks in a
    row that failed; of an occurrence it is on the rate of a period.
    """

    slug: str
    severity: Severity
    since: str
    basis: tuple[str, ...]
    force: Force
    status: Status
    doc: str
    judge: Judge
    confirm: int = 1
    about: type[Subject] = Work
    nature: Nature = Nature.STATE

    def __call__(
        self, subject: Subject, regime: Regime, today: date
    ) -> Iterator[Verdict]:
        """Yield the verdicts, each with its check, its subject and its basis."""
        basis = self.basis or regime.basis(subject.kind)
        for verdict in self.judge(subject, regime, today):
            yield verdict.signed(self.slug, subject.id, verdict.basis or basis)


def check(
    *,
    severity: Severity,
    since: str,
    force: Force = Force.GUIDES,
    basis: tuple[str, ...] = (),
    status: Status = Status.ACTIVE,
    confirm: int = 1,
    about: type[Subject] = Work,
    nature: Nature = Nature.STATE,
) -> Callable[[Judge], Check]:
    """Turn a function into the check named after it."""

    def declare(judge: Judge) -> Check:
        return Check(
            slug=judge.__name__.replace("_", "-"),
            severity=severity,
            since=since,
            basis=basis,
            force=force,
            status=status,
            doc=inspect.cleandoc(sys.modules[judge.__module__].__doc__ or ""),
            judge=judge,
            confirm=confirm,
            about=about,
            nature=nature,
        )

    return declare

"""Language regimes: which languages an organization owes, for which works."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fnmatch import fnmatchcase

from .work import Kind


class Force(StrEnum):
    """How strongly a text obliges, strongest first."""

    DECIDES = "decides"
    REQUESTS = "requests"
    URGES = "urges"
    STRESSES = "stresses"
    ENCOURAGES = "encourages"
    WELCOMES = "welcomes"
    GUIDES = "guides"

    @property
    def binds(self) -> bool:
        """Whether failing it is a breach; else it is a shortfall."""
        return self in (Force.DECIDES, Force.REQUESTS, Force.URGES)


class Duty(StrEnum):
    """What a line wants of its languages."""

    EXIST = "exist"  # the work is there in each of them
    EITHER = "either"  # a notice asks for any of them, unless the functions need one
    STATED = "stated"  # a notice says which of them the post needs
    HOST = "host"  # the language of the country of the post counts (``und``)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a regime: for this kind of work these languages, on this basis.

    ``duty`` is what is wanted of them. ``unverified`` marks a basis that nobody has
    read: it opens nothing. ``series`` are patterns of the names (symbols) of the works
    it is about, empty for all; those that a pattern of ``besides`` fits are excepted.
    ``together`` is true where the text also wants the versions to come on one day.
    """

    kind: Kind
    languages: tuple[str, ...]
    basis: str
    force: Force
    binds: str
    duty: Duty = Duty.EXIST
    paraphrase: str = ""
    checked: date | None = None
    unverified: bool = False
    together: bool = False
    series: tuple[str, ...] = ()
    besides: tuple[str, ...] = ()

    def covers(self, name: str) -> bool:
        """Whether it is about a work of that name: ``A/RES/*`` fits ``A/RES/79/1``."""
        if any(fnmatchcase(name, pattern) for pattern in self.besides):
            return False
        fits = (fnmatchcase(name, pattern) for pattern in self.series)
        return not self.series or any(fits)


@dataclass(frozen=True, slots=True, kw_only=True)
class Regime:
    """The language obligations of one organization, or of a kind of organization.

    ``waiver_months`` is the longest that a waiver may last, where a text caps it.
    ``offered`` is true where no text obliges and the languages that the site itself
    offers are taken as owed.
    """

    name: str
    title: str
    lines: tuple[Line, ...] = ()
    offered: bool = False
    waiver_months: int | None = None

    def owed(self, kind: Kind, duty: Duty = Duty.EXIST) -> tuple[str, ...]:
        """Return the languages owed for a kind of work, in the regime's order."""
        lines = self.about(kind, duty)
        return tuple(dict.fromkeys(tag for line in lines for tag in line.languages))

    def basis(self, kind: Kind, language: str | None = None) -> tuple[str, ...]:
        """Return the texts that oblige for a kind of work (and for a language)."""
        return tuple(
            line.basis
            for line in self.about(kind)
            if language is None or language in line.languages
        )

    def about(self, kind: Kind, duty: Duty = Duty.EXIST) -> tuple[Line, ...]:
        """Return the lines that want one thing for a kind of work."""
        return tuple(
            line for line in self.lines if line.kind is kind and line.duty is duty
        )

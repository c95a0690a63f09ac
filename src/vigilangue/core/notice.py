"""Vacancy notices, and the languages that they ask for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Need(StrEnum):
    """How much a language is needed, strongest first."""

    REQUIRED = "required"
    DESIRABLE = "desirable"
    ASSET = "asset"


class Profile(StrEnum):
    """What a notice requires of English and French, the working languages."""

    EITHER = "either-working-language"
    ONE = "one-working-language-only"
    BOTH = "both-working-languages"
    OTHER = "other-language-only"
    NONE = "none-stated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """One condition about languages: any of ``any_of`` will do.

    ``level`` is ``native``, ``fluent``, ``working``, ``basic``, the code of a scale as
    printed (``CBC``, ``B2``), or None; ``quote`` the words that ask for it. ``open``
    where "another official language" is meant, ``local`` where the language of the
    place is not named (``any_of`` is then ``("und",)`` until the place is known);
    ``condition`` says of which posts it holds, where it does not hold of all.
    """

    any_of: tuple[str, ...]
    need: Need
    quote: str
    level: str | None = None
    open: bool = False
    local: bool = False
    condition: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Functional:
    """A language that the functions themselves need: a translator's, a teacher's.

    ``language`` None where they need one that is not named; ``quote`` says why.
    """

    language: str | None
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A vacancy notice as read; what it does not print, or not surely, is None.

    ``languages`` are those that it is written in, the main one first (empty: cannot
    tell); ``duty_station``, ``grade`` and ``department`` are as printed.
    """

    languages: tuple[str, ...]
    requirements: tuple[Requirement, ...]
    title: str | None = None
    duty_station: str | None = None
    grade: str | None = None
    department: str | None = None
    deadline: date | None = None
    posted: date | None = None
    functional: tuple[Functional, ...] = ()
    doubts: tuple[str, ...] = ()

    @property
    def language(self) -> str | None:
        """The language that it is mainly written in."""
        return self.languages[0] if self.languages else None

    @property
    def profile(self) -> Profile:
        """What it requires of the two working languages of the Secretariat."""
        required = [r.any_of for r in self.requirements if r.need is Need.REQUIRED]
        alone = {tags[0] for tags in required if len(tags) == 1} & {"en", "fr"}
        if len(alone) == 2:
            return Profile.BOTH
        if alone:
            return Profile.ONE
        if any({"en", "fr"} & set(tags) for tags in required):
            return Profile.EITHER
        return Profile.OTHER if required else Profile.NONE

"""Actions: what people undertake on alerts, and what was done of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from .errors import InputError


class Step(StrEnum):
    """How far an action has come, in order; or that it was given up."""

    PROPOSED = "proposed"
    AGREED = "agreed"
    SENT = "sent"
    ANSWERED = "answered"
    DONE = "done"
    VERIFIED = "verified"  # a pass was captured after it was done
    CANCELLED = "cancelled"


class Deed(StrEnum):
    """What happens to an action: the last two by the machine, the others by people."""

    PROPOSED = "proposed"
    CIRCULATED = "circulated"  # under the silence procedure, until a day
    OBJECTED = "objected"
    CLEARED = "cleared"  # whoever objected no longer does
    SIGNED = "signed"  # somebody joins as co-signatory
    AGREED = "agreed"
    SENT = "sent"
    ANSWERED = "answered"
    DONE = "done"
    CANCELLED = "cancelled"
    ASSIGNED = "assigned"  # to an owner
    DUE = "due"  # the day by which it is due is set or moved
    COMMENTED = "commented"
    VERIFIED = "verified"
    CONTRADICTED = "contradicted"  # said to be done, and seen failing since

    @property
    def by_machine(self) -> bool:
        """Whether only the machine finds it."""
        return self in (Deed.VERIFIED, Deed.CONTRADICTED)


NEEDS_DAY = (Deed.CIRCULATED, Deed.DUE)
NEEDS_PERSON = (Deed.ASSIGNED, Deed.SIGNED, Deed.OBJECTED, Deed.CLEARED)
NEEDS_TEXT = (Deed.OBJECTED, Deed.SENT, Deed.ANSWERED, Deed.CANCELLED, Deed.COMMENTED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One thing that happened to one action; appended and never changed.

    ``text`` is the reason, the reference of what was sent or answered, or a comment;
    ``person`` the owner, the signatory or who objects; ``day`` the last day of the
    silence procedure or the day by which it is due; ``captured`` the time of the
    capture that the machine's acts rest on. Raises InputError where what such an act
    needs is missing.
    """

    what: Deed
    at: datetime
    author: str
    text: str = ""
    person: str = ""
    day: date | None = None
    captured: datetime | None = None

    def __post_init__(self) -> None:
        """Refuse what could not be answered for later."""
        if not self.author.strip():
            raise InputError(f"an action cannot be {self.what} by nobody")
        if self.what in NEEDS_TEXT and not self.text.strip():
            raise InputError(f"an action cannot be {self.what} without saying what")
        if self.what in NEEDS_DAY and self.day is None:
            raise InputError(f"an action cannot be {self.what} without a day")
        if self.what in NEEDS_PERSON and not self.person.strip():
            raise InputError(f"an action cannot be {self.what} without saying who")
        if self.what.by_machine and self.captured is None:
            raise InputError(f"an action is {self.what} by a capture alone")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    """A kind of action on a group's ladder, lowest first.

    ``titles`` are its names by language; ``collective`` where it goes through the
    silence procedure; ``letter`` names the template of its draft (empty: none).
    """

    slug: str
    titles: tuple[tuple[str, str], ...]
    collective: bool = False
    letter: str = ""

    def title(self, language: str) -> str:
        """Return its name in a language, else in English."""
        names = dict(self.titles)
        return names.get(language) or names["en"]

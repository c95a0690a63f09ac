"""What happened to an alert: a row that is appended and never changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from vigilangue.core import InputError

AUTHOR = "vigilangue"  # of the events that the fold finds


class What(StrEnum):
    """The kinds of events: three of the machine, the others of people."""

    OPENED = "opened"
    RESOLVED = "resolved"
    REGRESSED = "regressed"
    ACKNOWLEDGED = "acknowledged"  # somebody has read it; silences nothing
    DEFERRED = "deferred"  # we wait until a date
    WAIVED = "waived"  # the competent authority exempts until a date
    DISMISSED = "dismissed"  # judged wrong
    LIFTED = "lifted"  # ends whatever deferral, waiver and dismissal there is
    COMMENTED = "commented"
    VALIDATED = "validated"  # a coordinator has found it right, and worded it
    TRANSMITTED = "transmitted"  # to the organization, by a document that is named
    PUBLISHED = "published"  # everybody sees it
    WITHDRAWN = "withdrawn"  # ends validation and publication, not what was sent

    @property
    def by_machine(self) -> bool:
        """Whether the fold finds it; the others are what people do."""
        return self in (What.OPENED, What.RESOLVED, What.REGRESSED)

    @property
    def ends(self) -> bool:
        """Whether it must say the last day on which it keeps the alert quiet."""
        return self in (What.DEFERRED, What.WAIVED)


# What people may do without a reason.
SILENT = (What.ACKNOWLEDGED, What.VALIDATED, What.PUBLISHED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One thing that happened to one alert.

    ``at`` is when it was recorded and ``captured`` the time of the capture that it
    rests on (both UTC); ``until`` the last day (UTC) of a deferral or a waiver.
    ``reason`` says why in words: of a waiver it names the document that grants it, of
    an event of the machine it is what the check said. Raises InputError where the
    author is missing, or a reason or an end that such an event must have.
    """

    what: What
    at: datetime
    author: str
    reason: str
    captured: datetime | None = None
    until: date | None = None
    evaluation: int | None = None

    def __post_init__(self) -> None:
        """Refuse what could not be answered for later."""
        if not self.author.strip():
            raise InputError(f"an alert cannot be {self.what} by nobody: name who did")
        if not self.reason.strip() and self.what not in SILENT:
            raise InputError(f"an alert cannot be {self.what} without a reason")
        if self.what.ends and self.until is None:
            raise InputError(f"an alert cannot be {self.what} without a last day")

    @property
    def seen(self) -> datetime:
        """When what it tells was so: the capture's time, else the event's own."""
        return self.captured or self.at

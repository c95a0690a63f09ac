"""The reasons why something alerts or does not: a name and its values, no words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Why(StrEnum):
    """The reasons; beside each the values that its `Reason` has."""

    OPEN = "open"  # since, because
    REGRESSED = "regressed"  # since, because
    RESOLVED = "resolved"  # since, because
    DEFERRED = "deferred"  # since, until, author, because
    WAIVED = "waived"  # since, until, author, because
    DISMISSED = "dismissed"  # since, author, because
    DEFERRAL_OVER = "deferral_over"  # since, until, author, because
    WAIVER_OVER = "waiver_over"  # since, until, author, because
    TRIAL = "trial"  # since: the capture on which it would have opened, if any
    UNVERIFIED = "unverified"  # since: the same
    OCCURRENCE = "occurrence"  # since: the same; it counts in the rate of its period
    SOURCE_AT_FAULT = "source_at_fault"
    NOT_YET_FOLDED = "not_yet_folded"  # since: the capture that will change it, because
    NEVER_SEEN = "never_seen"  # no look at it
    NEVER_FAILED = "never_failed"  # since: the last look, because
    PASSED = "passed"  # since: the last look, because; it failed before
    DOES_NOT_APPLY = "does_not_apply"  # since: the last look, because
    NOT_CONFIRMED = "not_confirmed"  # n failures in a row, of; since: the last, because
    CANNOT_TELL = "cannot_tell"  # since: the first of n looks in vain, because
    OLDER_CAPTURE = "older_capture"  # since: the capture that came too late


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """A named reason with its values: times in UTC, ``until`` the last day."""

    why: Why
    since: datetime | None = None
    until: date | None = None
    author: str = ""
    because: str = ""
    n: int = 0
    of: int = 0

"""How an attempt to look at a source ended, and what there was before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class How(StrEnum):
    """How an attempt ended."""

    SOUND = "sound"  # looked at, and the look is believed
    FAULT = "fault"  # looked at, and the source did not keep its bounds
    FAILED = "failed"  # nothing was collected, or what was could not be judged
    BUSY = "busy"  # somebody else was looking at it


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """What is known of a source when it is asked when to look at it next.

    ``lasting`` is the beginning of an attempt that did not end. ``ended`` is when the
    newest look did, whoever made it, and ``how``; ``failures`` counts those that were
    not sound since one was. ``wished`` is when somebody last asked for a look, and
    ``number`` changes with every attempt.
    """

    lasting: datetime | None = None
    began: datetime | None = None
    ended: datetime | None = None
    how: How | None = None
    why: str = ""
    failures: int = 0
    wished: datetime | None = None
    number: int = 0

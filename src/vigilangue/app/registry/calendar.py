"""The reporting clock as occasions of a calendar."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from vigilangue.reports.ical import Occasion

from .clock import Entry
from .standing import Standing, State

OPEN = (State.DUE, State.OVERDUE, State.CANNOT_TELL)


def occasions(entries: Iterable[Entry], at: datetime) -> Iterator[Occasion]:
    """Yield an occasion for each mandate that is open and whose day is known.

    That is the day printed, or the one on which its session opens as the catalogue
    dates it; what has neither is in no calendar.
    """
    for entry in entries:
        if entry.day is None:
            continue
        for each in entry.owed:
            if each.state in OPEN:
                yield _occasion(entry, each, at)


def _occasion(entry: Entry, standing: Standing, at: datetime) -> Occasion:
    owed = standing.owed
    when = f"{entry.body}, session {entry.session}" if entry.session else ""
    said = next((s.what or s.quote for s in owed.sayings), "")
    lines = (standing.deadline.text, when, said)
    return Occasion(
        uid=f"mandate-{owed.id}@vigilangue",
        day=standing.deadline.day or entry.day or at.date(),
        at=at,
        title=f"{owed.name} {owed.provision}: {standing.addressee or '?'}",
        text="\n".join(line for line in lines if line),
    )

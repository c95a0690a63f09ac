"""The fold: what was seen, and what happened so far, to what must be recorded now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from vigilangue.core import Outcome

from .event import AUTHOR, Event, What
from .hindrance import Hindrance
from .sighting import Sighting


def fold(
    sightings: Iterable[Sighting],
    events: Iterable[Event],
    now: datetime,
    *,
    confirm: int = 1,
    hindrances: frozenset[Hindrance] = frozenset(),
    evaluations: frozenset[int] | None = None,
) -> Iterator[Event]:
    """Yield the events of one alert that are missing: opened, resolved, regressed.

    ``sightings`` are those of one identity, oldest first: at least all since the last
    event, and any that were folded before, since folding twice records nothing twice.
    ``events`` are those so far, in order; what people did does not matter here.
    ``evaluations`` are those being folded (default: all); what others saw counts in a
    row and does nothing more, so that a check which leaves its trial starts afresh.

    It opens after ``confirm`` failures in a row, on so many captures. *Cannot tell*
    neither counts nor breaks the row. It resolves on the first capture that passes,
    or to which the check no longer applies: a wrong link that was taken away is
    mended, and a check whose look was not good enough must say *cannot tell*. Failing
    again after that is a regression, after ``confirm`` failures too.

    Nothing comes of a capture that is not later than that of the last event, than one
    that an earlier evaluation rests on, or that is later than ``now``. With a
    hindrance nothing opens; where the source is at fault nothing resolves either.
    """
    if Hindrance.SOURCE_AT_FAULT in hindrances:
        return
    last = last_of_machine(events)
    what = last.what if last else None
    row = 0
    for sighting in heeded(sightings, last, now):
        row = row + 1 if sighting.outcome is Outcome.FAILED else 0
        if evaluations is not None and sighting.evaluation not in evaluations:
            continue
        found = _next(what, row, confirm)
        if found is None or (hindrances and found is not What.RESOLVED):
            continue
        what = found
        yield Event(
            what=what,
            at=now,
            author=AUTHOR,
            reason=sighting.because or sighting.outcome.value,
            captured=sighting.captured,
            evaluation=sighting.evaluation,
        )


def _next(what: What | None, row: int, confirm: int) -> What | None:
    """Return what happens after the event ``what`` when ``row`` looks failed."""
    if what in (What.OPENED, What.REGRESSED):
        return None if row else What.RESOLVED
    if row < max(1, confirm):
        return None
    return What.REGRESSED if what else What.OPENED


def heeded(
    sightings: Iterable[Sighting], last: Event | None, now: datetime
) -> Iterator[Sighting]:
    """Yield the sightings that may still do something after the event ``last``.

    They are told apart in the order of their evaluations (as given, where these have
    no numbers): each rests on a later capture than those before it. Where one capture
    was evaluated again, the later answer stands. Those that cannot tell are left out.
    """
    kept: list[Sighting] = []
    for sighting in in_order(sightings):
        if sighting.outcome is Outcome.CANT_TELL or sighting.captured > now:
            continue
        if kept and sighting.captured == kept[-1].captured:
            kept[-1] = sighting
        elif not kept or sighting.captured > kept[-1].captured:
            kept.append(sighting)
    return (s for s in kept if last is None or s.captured > last.seen)


def in_order(sightings: Iterable[Sighting]) -> list[Sighting]:
    """Return sightings in the order of their evaluations, else as given."""
    return sorted(sightings, key=lambda s: s.evaluation or 0)


def last_of_machine(events: Iterable[Event]) -> Event | None:
    """Return the event that says whether the alert is open or resolved."""
    return next((e for e in reversed(tuple(events)) if e.what.by_machine), None)

"""The reporting clock: what is asked for at which session, or by which day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from .standing import Deadline, Standing, State, standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """All that falls due at one session of a body, or on one day.

    ``day`` is that day, or the session's opening where the catalogue knows it.
    """

    body: str
    session: int | None
    day: date | None
    closes: date | None
    owed: tuple[Standing, ...]


def clock(today: date) -> list[Entry]:
    """Return what falls due, oldest first; what has no known day stands by session."""
    from vigilangue.store.queries.registry_mandates import dated

    groups: dict[tuple[str, int | None, date | None], list[Standing]] = {}
    for each in (standing(owed, today) for owed in dated()):
        time = each.deadline
        if each.state is State.WITHDRAWN or (time.session is None and not time.day):
            continue
        groups.setdefault(_at(time), []).append(each)
    entries = (_entry(at, found) for at, found in groups.items())
    return sorted(entries, key=_order)


def count(entries: Iterable[Entry]) -> dict[State, int]:
    """Return how many mandates stand how."""
    counts: dict[State, int] = {}
    for each in every(entries):
        counts[each.state] = counts.get(each.state, 0) + 1
    return counts


def every(entries: Iterable[Entry]) -> Iterator[Standing]:
    """Yield the mandates of all entries."""
    for entry in entries:
        yield from entry.owed


def _at(time: Deadline) -> tuple[str, int | None, date | None]:
    if time.session is not None:
        return time.body, time.session, None
    return "", None, time.day


def _entry(at: tuple[str, int | None, date | None], found: list[Standing]) -> Entry:
    body, session, day = at
    time = found[0].deadline
    return Entry(
        body=body,
        session=session,
        day=day or time.opens,
        closes=time.closes,
        owed=tuple(sorted(found, key=lambda s: (s.owed.name, s.owed.id))),
    )


def _order(entry: Entry) -> tuple[str, date, str, int]:
    """Those of one body keep the order of its sessions, whether dated or not."""
    return (
        entry.body or "",
        entry.day if entry.session is None and entry.day else date.min,
        entry.body,
        entry.session or 0,
    )

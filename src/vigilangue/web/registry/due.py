"""The reporting clock as it is asked for: a page of it, by session and day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.core.paginator import Page, Paginator

from vigilangue.app.registry import Entry, Standing, State, clock
from vigilangue.app.registry.calendar import OPEN
from vigilangue.app.registry.clock import count, every
from vigilangue.store.queries.registry_mandates import Saying

from . import tongues

PAGE = 150


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A mandate with the words in which it is shown."""

    standing: Standing
    saying: Saying | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """What falls due together."""

    entry: Entry
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """A page of the clock; ``counts`` are of the whole, by state."""

    groups: tuple[Group, ...]
    page: Page[tuple[Entry, Standing]]
    counts: tuple[tuple[State, int], ...]
    addressees: tuple[str, ...]
    undated: int


def asked(today: date, state: str, who: str, page: str) -> Clock:
    """Return what is asked for: those that are open, or all of one state."""
    entries = clock(today)
    counts = count(entries)
    wanted = {State(state)} if state in list(State) else set(OPEN)
    rows = [row for row in _rows(entries) if _fits(row[1], wanted, who)]
    shown = Paginator(rows, PAGE).get_page(page)
    return Clock(
        groups=tuple(_groups(list(shown))),
        page=shown,
        counts=tuple((s, counts[s]) for s in State if s in counts),
        addressees=tuple(sorted({s.addressee for s in every(entries)} - {""})),
        undated=sum(len(e.owed) for e in entries if e.day is None),
    )


def _rows(entries: Sequence[Entry]) -> Iterator[tuple[Entry, Standing]]:
    for entry in entries:
        yield from ((entry, standing) for standing in entry.owed)


def _fits(standing: Standing, wanted: set[State], who: str) -> bool:
    return standing.state in wanted and (not who or standing.addressee == who)


def _groups(rows: Sequence[tuple[Entry, Standing]]) -> Iterator[Group]:
    for entry, some in groupby(rows, key=lambda row: row[0]):
        yield Group(
            entry=entry,
            lines=tuple(
                Line(standing=each, saying=tongues.saying(each.owed.sayings))
                for _, each in some
            ),
        )

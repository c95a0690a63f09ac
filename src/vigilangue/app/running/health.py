"""How it stands with each source: the last look and the next, what it held, why not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path

from vigilangue.core import How

from .places import beats, place
from .stage import Stage, stage
from .whom import Unread, Watched, everyone


class State(StrEnum):
    """How a source stands."""

    LOOKING = "looking"  # somebody is at it now
    NEVER = "never"  # nobody ever looked
    FAILED = "failed"  # the last attempts came to nothing
    FAULT = "fault"  # the last look is not believed
    SOUND = "sound"  # the last look is believed
    UNREAD = "unread"  # the declaration cannot be read


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """A source as a page of health shows it.

    ``pages``, ``unseen`` and ``bytes`` are of the last collection, None where there is
    none; ``enrolled`` tells that it has a page of its own, ``late`` that it is due and
    nobody looks. A declaration that cannot be read has no ``source``.
    """

    organization: str
    source: str
    title: str
    address: str
    state: State
    every: timedelta | None = None
    enrolled: bool = False
    stage: Stage | None = None
    last: datetime | None = None
    next: datetime | None = None
    late: bool = False
    failures: int = 0
    why: str = ""
    pages: int | None = None
    unseen: int | None = None
    bytes: int | None = None

    @property
    def bad(self) -> bool:
        """Whether somebody should look into it."""
        return self.state in (State.FAILED, State.FAULT, State.UNREAD)


@dataclass(frozen=True, slots=True, kw_only=True)
class Healths:
    """All sources, and whether a watch runs."""

    running: bool
    sources: tuple[Health, ...]


def health(home: Path, now: datetime) -> Healths:
    """Return how it stands with everything that is watched."""
    running = beats(home, now)
    sources = tuple(_each(each, home, now, running) for each in everyone(now))
    return Healths(running=running, sources=sources)


def of(watched: Watched, home: Path, now: datetime) -> Health:
    """Return how it stands with one source."""
    return _each(watched, home, now, beats(home, now))


def _each(each: Watched | Unread, home: Path, now: datetime, running: bool) -> Health:
    from vigilangue.store.queries import held

    if isinstance(each, Unread):
        return Health(
            organization=each.slug,
            source="",
            title=each.slug,
            address="",
            state=State.UNREAD,
            why=each.why,
        )
    organization, source, past = each.organization, each.source, each.past
    at_it = stage(place(home, organization.slug, source.slug))
    newest = held.newest(each.row) if each.row is not None else None
    return Health(
        organization=organization.slug,
        source=source.slug,
        title=source.title,
        address=source.addresses[0],
        state=_state(each, at_it),
        every=source.every,
        enrolled=each.row is not None,
        stage=at_it,
        last=past.ended,
        next=each.next,
        late=not running and at_it is None and _due(each.next, now),
        failures=past.failures,
        why=past.why,
        pages=newest.pages if newest else None,
        unseen=newest.unseen if newest else None,
        bytes=newest.bytes if newest else None,
    )


def _due(next: datetime | None, now: datetime) -> bool:
    return next is not None and next <= now


_STATES = {How.FAILED: State.FAILED, How.FAULT: State.FAULT, How.SOUND: State.SOUND}


def _state(each: Watched, at_it: Stage | None) -> State:
    if at_it is not None:
        return State.LOOKING
    how = each.past.how
    if how is How.BUSY:  # it says nothing of the source
        return State.FAILED if each.past.failures else State.SOUND
    return _STATES[how] if how is not None else State.NEVER

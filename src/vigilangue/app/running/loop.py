"""The watch itself: begins an attempt at each source when it is due, and goes on."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from time import monotonic, sleep

from vigilangue.core import How, VigilangueError
from vigilangue.store import where

from . import places, program
from .teller import Teller
from .whom import Unread, Watched, everyone

TICK = 0.1  # seconds between two looks at the programs that run
SCAN = 5.0  # seconds between two looks at what is due
AGAIN = 30.0  # seconds before a source is tried again at which nothing was done
PATIENCE = 10.0  # seconds for an attempt to end when the watch does


class What(StrEnum):
    """What a watch tells of."""

    BEGUN = "begun"
    ENDED = "ended"
    LOST = "lost"  # the program of an attempt ended without a word
    UNREAD = "unread"  # a declaration cannot be read
    TROUBLE = "trouble"  # the database cannot be used


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One thing that happened, to a source by its ``name`` or to the watch as such."""

    at: datetime
    what: What
    name: str = ""
    how: How | None = None
    why: str = ""
    next: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RunOptions:
    """How to run: ``home``, attempts ``at_once``; ``once``: until nothing is due."""

    home: Path = field(default_factory=where.home)
    at_once: int = 2
    once: bool = False


def run(options: RunOptions, stopped: Callable[[], bool]) -> Iterator[Word]:
    """Watch until ``stopped``; yield what happens. What runs then is ended with it."""
    watch = _Watch(options=options)
    try:
        while not stopped():
            yield from watch.reap()
            if watch.looks_due:
                yield from watch.scan()
                if options.once and watch.idle:
                    return
            sleep(TICK)
    finally:
        watch.end()


@dataclass(slots=True, kw_only=True)
class _Watch:
    """The programs that run, by source, and what is not to be begun before a moment."""

    options: RunOptions
    running: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)
    ended: list[tuple[str, int]] = field(default_factory=list)
    after: dict[str, float] = field(default_factory=dict)
    told: set[str] = field(default_factory=set)
    scanned: float = 0.0
    teller: Teller = field(init=False)

    def __post_init__(self) -> None:
        """Tell people of the same watch."""
        self.teller = Teller(home=self.options.home)

    @property
    def looks_due(self) -> bool:
        """Whether it is time to ask what is due."""
        full = len(self.running) >= self.options.at_once
        return bool(self.ended) or (not full and monotonic() > self.scanned + SCAN)

    @property
    def idle(self) -> bool:
        """Whether nothing runs, and the last scan began nothing."""
        return not self.running

    def reap(self) -> Iterator[Word]:
        """Take note of the programs that ended."""
        for name, running in list(self.running.items()):
            code = running.poll()
            if code is None:
                continue
            del self.running[name]
            if running.stdin is not None:
                running.stdin.close()
            self.ended.append((name, code))
            if code != program.DONE or self.options.once:
                self.after[name] = monotonic() + AGAIN
            if code not in (program.DONE, program.BUSY, program.LOST):
                yield Word(at=datetime.now(UTC), what=What.LOST, name=name)

    def scan(self) -> Iterator[Word]:
        """Tell how attempts went, and begin those that are due."""
        from django.db import close_old_connections

        from vigilangue.store.ready import usable

        now = datetime.now(UTC)
        self.scanned = monotonic()
        places.beat(self.options.home, now)
        close_old_connections()
        try:
            with usable():
                found = list(everyone(now))
        except VigilangueError as error:
            if "" not in self.told:
                yield Word(at=now, what=What.TROUBLE, why=str(error))
            self.told.add("")
            return
        self.told.discard("")
        watched = [each for each in found if isinstance(each, Watched)]
        yield from self._unread(found, now)
        yield from self._results(watched, now)
        yield from self._begun(watched, now)
        if not self.options.once or not self.running:
            self.teller.turn()

    def end(self) -> None:
        """End what runs, and the sign that the watch does."""
        for running in self.running.values():
            program.end(running, PATIENCE)
        self.teller.end(PATIENCE)
        places.rest(self.options.home)

    def _unread(
        self, found: Iterable[Watched | Unread], now: datetime
    ) -> Iterator[Word]:
        unread = {e.slug: e.why for e in found if isinstance(e, Unread)}
        for slug, why in unread.items():
            if why not in self.told:
                self.told.add(why)
                yield Word(at=now, what=What.UNREAD, name=slug, why=why)

    def _results(self, watched: Iterable[Watched], now: datetime) -> Iterator[Word]:
        ended = {name for name, code in self.ended if code == program.DONE}
        self.ended.clear()
        for each in watched:
            if each.name in ended:
                yield Word(
                    at=now,
                    what=What.ENDED,
                    name=each.name,
                    how=each.past.how,
                    why=each.past.why,
                    next=each.next,
                )

    def _begun(self, watched: Iterable[Watched], now: datetime) -> Iterator[Word]:
        due = [e for e in watched if e.next is not None and e.next <= now]
        for each in sorted(due, key=lambda e: (e.past.ended or now, e.name)):
            if len(self.running) >= self.options.at_once:
                return
            if each.name in self.running or not self._may(each):
                continue
            self.running[each.name] = program.start(
                each.organization.slug, each.source.slug, self.options.home
            )
            yield Word(at=now, what=What.BEGUN, name=each.name)

    def _may(self, each: Watched) -> bool:
        """Tell whether it may be begun: nobody holds it, and it is not too soon."""
        if monotonic() < self.after.get(each.name, 0.0):
            return False
        organization, source = each.organization.slug, each.source.slug
        return not places.is_held(places.place(self.options.home, organization, source))

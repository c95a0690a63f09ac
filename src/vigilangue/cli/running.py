"""Tells what a watch that runs does, one line a thing; the log of a server holds it."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from vigilangue.app.running import RunOptions, Word

OPENING = "The watch runs: {n} sources, {at_once} at a time."
NOBODY = "Nothing is declared yet: vigilangue catalog add https://www.example.org/"


def watch(
    options: RunOptions, stopped: Callable[[], bool], out: TextIO | None = None
) -> int:
    """Watch until stopped; return 3 where something could not be looked at, else 0."""
    from vigilangue.app import running

    out = out or sys.stdout
    bad = False
    _told(options, out)
    for word in running.run(options, stopped):
        bad = bad or word.what not in (running.What.BEGUN, running.What.ENDED)
        bad = bad or (word.how is not None and word.how != "sound")
        out.write(f"{line(word)}\n")
        out.flush()
    return 3 if bad else 0


def line(word: Word) -> str:
    """Return one thing that happened as a line of a log."""
    from vigilangue.reports import shown

    said = [f"{word.at:%Y-%m-%d %H:%M:%S}Z", word.name, str(word.how or word.what)]
    if word.next is not None and word.next > word.at:
        said.append(f"next {word.next:%Y-%m-%d %H:%M}Z")
    if word.why:
        said.append(f"({word.why})")
    return shown.text(" ".join(filter(None, said)))


def _told(options: RunOptions, out: TextIO) -> None:
    from datetime import UTC, datetime

    from vigilangue.app import running

    n = sum(1 for _ in running.everyone(datetime.now(UTC)))
    opening = OPENING.format(n=n, at_once=options.at_once) if n else NOBODY
    out.write(f"{opening}\n")
    out.flush()


@contextmanager
def until_told() -> Iterator[Callable[[], bool]]:
    """Give a question: was this program told to end (Ctrl-C, or by the system)?"""
    told: list[int] = []

    def end(number: int, _: object) -> None:
        told.append(number)

    before = {
        each: signal.signal(each, end) for each in (signal.SIGINT, signal.SIGTERM)
    }
    try:
        yield lambda: bool(told)
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)

"""Tells what a watch that runs does, one line a thing; the log of a server holds it."""

from __future__ import annotations

import signal
import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

from . import reader

if TYPE_CHECKING:
    from vigilangue.app.running import RunOptions, Word
    from vigilangue.reports.words import Words


def watch(
    options: RunOptions,
    stopped: Callable[[], bool],
    given: Namespace,
    out: TextIO | None = None,
) -> int:
    """Watch until stopped; return 3 where something could not be looked at, else 0."""
    from vigilangue.app import running

    out, said = out or sys.stdout, reader.said(given)
    bad = False
    _told(options, said, out)
    for word in running.run(options, stopped):
        bad = bad or word.what not in (running.What.BEGUN, running.What.ENDED)
        bad = bad or (word.how is not None and word.how != "sound")
        out.write(f"{line(word, said)}\n")
        out.flush()
    return 3 if bad else 0


def line(word: Word, said: Words) -> str:
    """Return one thing that happened as a line of a log."""
    from vigilangue.reports import shown

    became = said(f"run_{word.how or word.what}")
    parts = [f"{word.at:%Y-%m-%d %H:%M:%S}Z", word.name, became]
    if word.next is not None and word.next > word.at:
        parts.append(said("run_next", when=f"{word.next:%Y-%m-%d %H:%M}Z"))
    if word.why:
        parts.append(f"({said.reason(word.why)[0]})")
    return shown.text(" ".join(filter(None, parts)))


def _told(options: RunOptions, said: Words, out: TextIO) -> None:
    from datetime import UTC, datetime

    from vigilangue.app import running

    n = sum(1 for _ in running.everyone(datetime.now(UTC)))
    opening = said("run_opening", n=n, at_once=options.at_once)
    out.write(f"{opening if n else said('declared_nothing')}\n")
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

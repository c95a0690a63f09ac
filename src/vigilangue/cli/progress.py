"""Shows how far an audit has come: a bar on a screen, a line now and then in a pipe."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import TaskID

    from vigilangue.app import Progress as Told

PAUSE = 10.0  # seconds between two lines in a pipe
STEPS = {
    "collect": "fetching",
    "read": "reading",
    "weigh": "weighing",
    "pair": "pairing",
    "check": "checking",
}

Tell = Callable[["Told"], None]


@contextmanager
def shown() -> Iterator[Tell]:
    """Give what an audit tells its progress to; it all goes to standard error."""
    if sys.stderr.isatty():
        with _bars() as tell:
            yield tell
    else:
        yield _lines(time.monotonic, sys.stderr.write)


def _lines(now: Callable[[], float], write: Callable[[str], object]) -> Tell:
    """Return a teller that writes one line at most every ``PAUSE`` seconds."""
    last, step, since = now(), "", now()

    def tell(progress: Told) -> None:
        nonlocal last, step, since
        moment = now()
        if progress.step != step:
            step, since = progress.step, moment
        if moment - last < PAUSE:
            return
        last = moment
        write(f"vigilangue: {_sentence(progress, moment - since)}\n")

    return tell


def _sentence(progress: Told, seconds: float) -> str:
    what = STEPS.get(progress.step, progress.step)
    of = f" of {progress.of:,}" if progress.of else ""
    rate = progress.done / seconds if seconds > 0 else 0.0
    pace = f", {rate:,.1f} a second" if rate else ""
    left = (progress.of - progress.done) / rate if progress.of and rate else None
    end = f", about {left:,.0f} s left" if left else ""
    return f"{what} {progress.done:,}{of}{pace}{end}"


@contextmanager
def _bars() -> Iterator[Tell]:
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    columns = (
        TextColumn("{task.description:<9}"),
        BarColumn(bar_width=None),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(compact=True),
    )
    console = Console(stderr=True, highlight=False)
    with Progress(*columns, console=console, transient=True, expand=True) as bars:
        tasks: dict[str, TaskID] = {}

        def tell(progress: Told) -> None:
            step, done, of = progress.step, progress.done, progress.of
            if step not in tasks:
                tasks[step] = bars.add_task(STEPS.get(step, step), total=of, rate="")
            task = bars.tasks[bars.task_ids.index(tasks[step])]
            rate = f"{done / task.elapsed:,.0f}/s" if task.elapsed else ""
            bars.update(tasks[step], completed=done, total=of, rate=rate)

        yield tell

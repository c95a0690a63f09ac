"""Shows how far an audit has come: a bar on a screen, a line now and then in a pipe."""

from __future__ import annotations

import sys
import time
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from . import reader

if TYPE_CHECKING:
    from rich.progress import TaskID

    from vigilangue.app import Progress as Told
    from vigilangue.reports.words import Words

PAUSE = 10.0  # seconds between two lines in a pipe

Tell = Callable[["Told"], None]


@contextmanager
def shown(given: Namespace) -> Iterator[Tell]:
    """Give what an audit tells its progress to; it all goes to standard error."""
    said = reader.said(given)
    if sys.stderr.isatty():
        with _bars(said) as tell:
            yield tell
    else:
        yield _lines(time.monotonic, sys.stderr.write, said)


def _lines(
    now: Callable[[], float], write: Callable[[str], object], said: Words
) -> Tell:
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
        write(f"vigilangue: {_sentence(progress, moment - since, said)}\n")

    return tell


def _sentence(progress: Told, seconds: float, said: Words) -> str:
    rate = progress.done / seconds if seconds > 0 else 0.0
    left = (progress.of - progress.done) / rate if progress.of and rate else None
    return paced(said, progress.step, progress.done, progress.of, rate, left)


def paced(
    said: Words,
    step: str,
    done: int,
    of: int | None,
    rate: float | None,
    left: float | None,
) -> str:
    """Return how far a step is: ``rate`` in pieces a second, ``left`` in seconds."""
    n = said.number(done)
    far = said("n_of", n=n, of=said.number(of)) if of else n
    pace = said("progress_rate", rate=said.number(rate, 1)) if rate else ""
    end = said("progress_left", seconds=said.number(left)) if left else ""
    return f"{said(f'progress_{step}')} {far}{pace}{end}"


@contextmanager
def _bars(said: Words) -> Iterator[Tell]:
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
                tasks[step] = bars.add_task(said(f"progress_{step}"), total=of, rate="")
            task = bars.tasks[bars.task_ids.index(tasks[step])]
            rate = f"{done / task.elapsed:,.0f}/s" if task.elapsed else ""
            bars.update(tasks[step], completed=done, total=of, rate=rate)

        yield tell

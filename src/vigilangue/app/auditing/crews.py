"""Work spread over processes, in order, with only a little of it in memory."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import chain, islice
from multiprocessing import get_context
from typing import TypeVar

A = TypeVar("A")
B = TypeVar("B")

CHUNK = 24  # tasks sent to a process at once
AHEAD = 3  # chunks in flight for each process
PRELOAD = f"{__package__}.weigh"
ALONE = 96  # tasks up to which starting processes would cost more than it saves


def spread(
    work: Callable[[A], B], tasks: Iterable[A], workers: int | None
) -> Iterator[B]:
    """Yield ``work(task)`` for each task, in their order.

    ``work`` must be importable (a function of a module, or a `functools.partial` of
    one). Few tasks, or ``workers=1``, are done in this process. At most
    ``CHUNK * AHEAD`` tasks a process are in memory at any time.
    """
    stream = iter(tasks)
    crew = workers or len(os.sched_getaffinity(0))
    first = list(islice(stream, ALONE if crew > 1 else 0))
    if crew == 1 or len(first) < ALONE:
        yield from map(work, chain(first, stream))
        return
    yield from _spread(work, chain(first, stream), crew)


def _spread(work: Callable[[A], B], tasks: Iterator[A], crew: int) -> Iterator[B]:
    waiting: deque[Future[list[B]]] = deque()
    # Not "fork": this process may have threads, whose locks a copy would inherit held.
    processes = get_context("forkserver")
    processes.set_forkserver_preload([PRELOAD])
    with ProcessPoolExecutor(crew, mp_context=processes) as pool:
        while chunk := list(islice(tasks, CHUNK)):
            waiting.append(pool.submit(_do, work, chunk))
            if len(waiting) >= crew * AHEAD:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()


def _do(work: Callable[[A], B], chunk: list[A]) -> list[B]:
    return [work(task) for task in chunk]

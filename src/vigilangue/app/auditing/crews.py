"""Work spread over processes, in order, with only a little of it in memory."""

from __future__ import annotations

import gc
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from multiprocessing import get_context, parent_process
from tempfile import gettempdir
from threading import Thread
from typing import TypeVar

from vigilangue.core import WorkerLost

A = TypeVar("A")
B = TypeVar("B")

CHUNK = 24  # tasks sent to a process at once
AHEAD = 3  # chunks in flight for each process
PRELOAD = f"{__package__}.weigh"
LOST = (
    "a process of the audit was ended from outside, perhaps for want of memory: "
    "the audit is not done; run it again, with --workers 1 if it happens again"
)
SELDOM = (70_000, 50, 100)
LONGEST = 70  # bytes of an address in which a socket of theirs has room
ALONE = 96  # tasks up to which starting processes would cost more than it saves


def spread(
    work: Callable[[A], B], tasks: Iterable[A], workers: int | None
) -> Iterator[B]:
    """Yield ``work(task)`` for each task, in their order.

    ``work`` must be importable (a function of a module, or a `functools.partial` of
    one). Few tasks, or ``workers=1``, are done in this process. At most
    ``CHUNK * AHEAD`` tasks a process are in memory at any time. Raises WorkerLost where
    a process ends before its work is done.
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
    # A forkserver listens in the temporary folder; a long address is no socket's.
    short = len(gettempdir().encode()) <= LONGEST
    processes = get_context("forkserver" if short else "spawn")
    processes.set_forkserver_preload([PRELOAD])
    pool = ProcessPoolExecutor(crew, mp_context=processes, initializer=_begin)
    try:
        while chunk := list(islice(tasks, CHUNK)):
            waiting.append(pool.submit(_do, work, chunk))
            if len(waiting) >= crew * AHEAD:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    except BrokenProcessPool as error:
        raise WorkerLost(LOST) from error
    finally:
        pool.shutdown(cancel_futures=True)


def collect_seldom() -> None:
    """Look for circles of garbage a hundredth as often: for a process of one's own.

    An audit makes millions of small objects and hardly a circle; looking for them
    takes a tenth of its time.
    """
    gc.freeze()
    gc.set_threshold(*SELDOM)


def _begin() -> None:
    """Let a process end with the audit: not by itself on Ctrl-C, and never later."""
    collect_seldom()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end, daemon=True).start()


def _end() -> None:
    audit = parent_process()
    if audit is not None:
        audit.join()
        os._exit(1)


def _do(work: Callable[[A], B], chunk: list[A]) -> list[B]:
    return [work(task) for task in chunk]

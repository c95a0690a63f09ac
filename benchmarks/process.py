"""Runs a command on given cores and watches what it takes, its children included."""

import os
import subprocess
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

PAGE = os.sysconf("SC_PAGE_SIZE")


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What a run took: seconds by the wall, peak of KiB held by all processes."""

    code: int
    seconds: float
    kib: int


def run(
    command: Sequence[str],
    *,
    cores: int,
    every: float = 0.1,
    fine: Sequence[int] = (0, 1, 3),
) -> Taken:
    """Run a command, bound to the first ``cores`` cores that are allowed.

    It must end with one of the codes that are ``fine``.
    The memory of its processes is added up ``every`` so many seconds; what processes
    share counts for each of them, so the figure is never too low for that reason.
    """
    allowed = sorted(os.sched_getaffinity(0))[:cores]
    start = time.perf_counter()
    child = subprocess.Popen(
        command,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        preexec_fn=lambda: os.sched_setaffinity(0, allowed),
    )
    peak = 0
    said: list[bytes] = []
    stderr = child.stderr
    assert stderr is not None
    reading = threading.Thread(target=lambda: said.append(stderr.read()))
    reading.start()
    while child.poll() is None:
        peak = max(peak, sum(map(resident, family(child.pid))))
        time.sleep(every)
    seconds = time.perf_counter() - start
    reading.join()
    if child.returncode not in fine:
        raise SystemExit(f"{' '.join(command)}: {b''.join(said).decode()[-2000:]}")
    return Taken(code=child.returncode, seconds=seconds, kib=peak // 1024)


def family(pid: int) -> list[int]:
    """Return a process and all that descend from it."""
    children = []
    try:
        for task in Path(f"/proc/{pid}/task").iterdir():
            children += [int(c) for c in (task / "children").read_text().split()]
    except OSError:
        return []
    return [pid, *(p for child in children for p in family(child))]


def resident(pid: int) -> int:
    """Return the bytes that a process holds in memory; 0 when it has ended."""
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * PAGE
    except (OSError, IndexError):
        return 0

"""Where a watch that runs leaves word: who is at a source, and that it is there."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime, timedelta
from fcntl import LOCK_NB, LOCK_SH, flock
from pathlib import Path
from time import sleep
from typing import Any

from vigilangue.collecting.evidence.lock import LOCK, held
from vigilangue.core import Busy

FOLDER = "running"  # below the home folder; nothing in it outlasts the programs
WATCH = "watch.json"
ALIVE = timedelta(minutes=2)  # how old the sign of a watch may be
TRIES, PAUSE = 5, 0.05  # to hold a source: who asks about it holds it for a moment


def place(home: Path, organization: str, source: str) -> Path:
    """Return the folder of what is said of a source while somebody is at it."""
    return home / FOLDER / organization / source


@contextmanager
def holding(within: Path) -> Iterator[None]:
    """Hold a source for a whole attempt; raises Busy where somebody does."""
    within.mkdir(parents=True, exist_ok=True)
    with ExitStack() as stack:
        for left in reversed(range(TRIES)):
            try:
                stack.enter_context(held(within))
            except Busy:
                if not left:
                    raise
                sleep(PAUSE)
            else:
                break
        yield


def is_held(within: Path) -> bool:
    """Tell whether somebody holds a source."""
    try:
        with (within / LOCK).open("rb") as file:
            flock(file, LOCK_SH | LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:
        return False  # nobody ever did
    return False


def beat(home: Path, now: datetime) -> None:
    """Leave the sign that a watch runs."""
    (home / FOLDER).mkdir(parents=True, exist_ok=True)
    write(home / FOLDER / WATCH, {"pid": os.getpid(), "at": now.isoformat()})


def rest(home: Path) -> None:
    """Take that sign away, if it is ours."""
    file = home / FOLDER / WATCH
    told = read(file)
    if told and told.get("pid") == os.getpid():
        file.unlink(missing_ok=True)


def beats(home: Path, now: datetime) -> bool:
    """Tell whether a watch runs, by its sign."""
    told = read(home / FOLDER / WATCH)
    if told is None:
        return False
    return now - datetime.fromisoformat(str(told["at"])) < ALIVE


def write(file: Path, told: dict[str, Any]) -> None:
    """Write what is told to others; a file is there whole, or not at all."""
    part = file.with_name(f".{file.name}.{os.getpid()}")
    part.write_text(json.dumps(told), "utf-8")
    part.replace(file)


def read(file: Path) -> dict[str, Any] | None:
    """Return what was told, None where nothing was."""
    try:
        told = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError):
        return None
    return told if isinstance(told, dict) else None

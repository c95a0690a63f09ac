"""A chain of hashes over the files of evidence, and the log in which it stands.

Each link is the hash of the link before, of the name of a file and of its hash: who
changes a file, or a line, must change all that follow, here and in the store.
"""

from __future__ import annotations

import fcntl
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path

from .places import captures, make

FIRST = "sha256:" + "0" * 64
_LOG, _LOCK = "chain.jsonl", ".chain.lock"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainLine:
    """A line of the log; ``file`` is below the home folder, ``number`` from 1."""

    number: int
    file: str
    digest: str
    previous: str
    link: str


def linked(previous: str, file: str, digest: str) -> str:
    """Return the link that follows another one."""
    told = "\n".join((previous, file, digest)).encode()
    return "sha256:" + sha256(told).hexdigest()


@contextmanager
def chaining(home: Path) -> Iterator[None]:
    """Hold the chain, and wait for whoever holds it; raises InputError as `make`."""
    make(captures(home))
    handle = os.open(captures(home) / _LOCK, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def append(home: Path, line: ChainLine) -> None:
    """Add a line to the log, on the disk; who calls it holds the chain.

    What a write that was interrupted left of a line is cut off first.
    """
    with log(home).open("ab+") as file:
        size = file.seek(0, os.SEEK_END)
        file.seek(0)
        whole = file.read().rfind(b"\n") + 1
        if whole < size:
            file.truncate(whole)
        file.write(json.dumps(asdict(line), sort_keys=True).encode() + b"\n")
        file.flush()
        os.fsync(file.fileno())


def lines(home: Path) -> Iterator[ChainLine | None]:
    """Yield the lines of the log; None for one that cannot be read."""
    try:
        file = log(home).open("rb")
    except FileNotFoundError:
        return
    with file:
        for raw in file:
            if not raw.endswith(b"\n"):
                return  # a write that was interrupted
            try:
                yield ChainLine(**json.loads(raw))
            except (ValueError, TypeError):
                yield None


def log(home: Path) -> Path:
    """Return where the log stands."""
    return captures(home) / _LOG

"""Who collects a source holds it; a process that is killed lets go by itself."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from vigilangue.core import Busy, InputError

from .places import folder, make

LOCK = ".lock"


@contextmanager
def holding(home: Path, organization: str, source: str) -> Iterator[None]:
    """Hold a source: until its files are written and its rows name them.

    Raises Busy where another process (or thread) holds it, InputError where a slug
    is none or the folder cannot be written to.
    """
    within = folder(home, organization, source)
    make(within)
    with held(within):
        yield


@contextmanager
def held(within: Path) -> Iterator[None]:
    """Hold the folder of a source; raises Busy, or InputError if it is not writable."""
    try:
        handle = os.open(within / LOCK, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o644)
    except OSError as error:
        raise InputError(
            f"{within}: cannot be written to ({error.strerror})"
        ) from error
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            who = os.pread(handle, 20, 0).decode("ascii", "replace").strip()
            by = f"process {who}" if who.isdigit() else "another process"
            raise Busy(
                f"{within.parent.name}/{within.name} is being collected by {by}; "
                "wait until it has ended"
            ) from error
        os.ftruncate(handle, 0)
        os.pwrite(handle, f"{os.getpid()}\n".encode(), 0)
        yield
        os.ftruncate(handle, 0)
    finally:
        os.close(handle)  # lets go; the file stays, or two could hold two of them

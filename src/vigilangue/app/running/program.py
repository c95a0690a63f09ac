"""An attempt at a source in a program of its own, which ends with whoever began it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from vigilangue.store import where

_ROOT = Path(__file__).parents[3]
MODULE = "vigilangue.app.running"
DONE, BUSY, LOST = 0, 4, 5  # exit codes: it was tried; another held it; it is not there


def start(organization: str, source: str, home: Path) -> subprocess.Popen[bytes]:
    """Begin an attempt; its standard input must stay open as long as it may go on.

    An interruption from the keyboard does not reach it: who began it decides.
    """
    return begun(MODULE, organization, source, home=home)


def begun(module: str, *words: str, home: Path) -> subprocess.Popen[bytes]:
    """Begin a module of ours as a program of its own."""
    path = os.pathsep.join(filter(None, (str(_ROOT), os.environ.get("PYTHONPATH"))))
    return subprocess.Popen(
        [sys.executable, "-P", "-m", module, *words],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": path, where.HOME: str(home)},
        start_new_session=True,
    )


def end(program: subprocess.Popen[bytes], patience: float) -> None:
    """End it: what it was at is taken up again by the next watch."""
    assert program.stdin is not None
    program.stdin.close()
    try:
        program.wait(patience)
    except subprocess.TimeoutExpired:
        program.kill()
        program.wait()

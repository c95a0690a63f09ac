"""Lets people be told, in a program of its own, for as long as the watch runs."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

from vigilangue.store import where

_ROOT = Path(__file__).parents[3]
MODULE = "vigilangue.app.running.tell"
EVERY = 60.0  # seconds between two


@dataclass(slots=True, kw_only=True)
class Teller:
    """The program that tells, begun again a minute after the last one began."""

    home: Path
    running: subprocess.Popen[bytes] | None = None
    begun: float = field(default=-EVERY)

    def turn(self) -> None:
        """Begin it where it is time and the last one has ended."""
        if self.busy or monotonic() < self.begun + EVERY:
            return
        path = os.pathsep.join(filter(None, (str(_ROOT), os.environ.get("PYTHONPATH"))))
        self.begun = monotonic()
        self.running = subprocess.Popen(
            [sys.executable, "-P", "-m", MODULE],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": path, where.HOME: str(self.home)},
            start_new_session=True,
        )

    @property
    def busy(self) -> bool:
        """Whether it runs."""
        return self.running is not None and self.running.poll() is None

    def end(self, patience: float) -> None:
        """Wait for it a while, then end it: nothing is lost by that."""
        if self.running is None:
            return
        try:
            self.running.wait(patience)
        except subprocess.TimeoutExpired:
            self.running.kill()
            self.running.wait()

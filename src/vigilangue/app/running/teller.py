"""Lets people be told, in a program of its own, for as long as the watch runs."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

from . import program

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
        self.begun = monotonic()
        self.running = program.begun(MODULE, home=self.home)

    @property
    def busy(self) -> bool:
        """Whether it runs."""
        return self.running is not None and self.running.poll() is None

    def end(self, patience: float) -> None:
        """Wait for it a while, then end it: nothing is lost by that."""
        if self.running is not None:
            program.end(self.running, patience)

"""What the verbs of the watch are told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from vigilangue.app.auditing import Progress
from vigilangue.store import where


def _silent(progress: Progress) -> None:
    """Tell nobody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchOptions:
    """How to watch: ``home`` is the folder of the evidence, ``workers`` are processes.

    ``progress`` is told how far each step has come.
    """

    home: Path = field(default_factory=where.home)
    workers: int | None = None
    progress: Callable[[Progress], None] = _silent

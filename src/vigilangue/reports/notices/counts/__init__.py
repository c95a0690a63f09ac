"""Writes counted vacancy notices down: one module a format, ``write(tallies, ...)``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TextIO, cast

from vigilangue.core import By, Tally, Unseen

__all__ = ["Writer", "writer"]

Writer = Callable[[Sequence[Tally], By, Sequence[Unseen], TextIO], None]


def writer(name: str) -> Writer:
    """Return the writer of a format; ModuleNotFoundError where there is none."""
    return cast(Writer, import_module(f"{__name__}.{name}").write)

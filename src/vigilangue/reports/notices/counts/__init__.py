"""Writes counted vacancy notices down: one module a format, ``write(tallies, ...)``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TextIO, cast

from vigilangue.core import By, Tally, Unseen

from ...choosing import chosen

__all__ = ["Writer", "writer"]

Writer = Callable[[Sequence[Tally], By, Sequence[Unseen], TextIO], None]


def writer(name: str, language: str = "en") -> Writer:
    """Return the writer of a format, as `choosing.chosen` does."""
    return cast(Writer, chosen(__name__, name, language))

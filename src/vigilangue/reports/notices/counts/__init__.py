"""Writes counted vacancy notices down: one module a format, ``write(tallies, ...)``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module
from typing import TextIO, cast

from vigilangue.core import By, Tally, Unseen

__all__ = ["Writer", "writer"]

TEXT = "text"
Writer = Callable[[Sequence[Tally], By, Sequence[Unseen], TextIO], None]


def writer(name: str, language: str = "en") -> Writer:
    """Return the writer of a format; ModuleNotFoundError where there is none.

    ``language`` is that of the words for people: programs are told in no language.
    """
    write = import_module(f"{__name__}.{name}").write
    return cast(Writer, partial(write, language=language) if name == TEXT else write)

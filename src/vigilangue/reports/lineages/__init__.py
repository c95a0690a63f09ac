"""Writes lineages down: for programs (json), for people (text).

A format is one module here with one function, ``write(successions, judged, out)``; its
name is its name on the command line.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TextIO, cast

from vigilangue.core.fate import Judged
from vigilangue.core.lineage import Succession

from ..choosing import chosen

__all__ = ["Writer", "writer"]

Writer = Callable[[Sequence[Succession], Sequence[Sequence[Judged]], TextIO], None]


def writer(name: str, language: str = "en") -> Writer:
    """Return the writer of a format, as `choosing.chosen` does."""
    return cast(Writer, chosen(__name__, name, language))

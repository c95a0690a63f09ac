"""Writes judged vacancy notices down, for programs and for people.

A format is one module here with one function, ``write(rows, out, regime)``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TextIO, cast

from vigilangue.core import Judged, Regime, Unseen

from ..choosing import chosen

__all__ = ["Rows", "Writer", "writer"]

Rows = Iterable[Judged | Unseen]
Writer = Callable[[Rows, TextIO, Regime], None]


def writer(name: str, language: str = "en") -> Writer:
    """Return the writer of a format, as `choosing.chosen` does."""
    return cast(Writer, chosen(__name__, name, language))

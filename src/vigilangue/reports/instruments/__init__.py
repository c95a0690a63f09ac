"""Writes instruments down: for programs (json, jsonld, akn, csv), for people (text).

A format is one module here with one function, ``write(instruments, out)``; its name is
its name on the command line. Instruments are written as they come: none is held.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TextIO, cast

from vigilangue.core import Instrument

from ..choosing import chosen

__all__ = ["SINGLE", "Writer", "writer"]

Writer = Callable[[Iterable[Instrument], TextIO], None]

# Formats whose file holds one instrument and no more.
SINGLE = frozenset({"akn"})


def writer(name: str, language: str = "en") -> Writer:
    """Return the writer of a format, as `choosing.chosen` does."""
    return cast(Writer, chosen(__name__, name, language))

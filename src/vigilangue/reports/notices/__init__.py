"""Writes judged vacancy notices down, for programs and for people.

A format is one module here with one function, ``write(rows, out, regime)``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from importlib import import_module
from typing import TextIO, cast

from vigilangue.core import Judged, Regime, Unseen

__all__ = ["Rows", "Writer", "writer"]

Rows = Iterable[Judged | Unseen]
TEXT = "text"
Writer = Callable[[Rows, TextIO, Regime], None]


def writer(name: str, language: str = "en") -> Writer:
    """Return the writer of a format; ModuleNotFoundError where there is none.

    ``language`` is that of the words for people: programs are told in no language.
    """
    write = import_module(f"{__name__}.{name}").write
    return cast(Writer, partial(write, language=language) if name == TEXT else write)

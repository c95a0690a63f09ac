"""Writes instruments down: for programs (json, jsonld, akn, csv), for people (text).

A format is one module here with one function, ``write(instruments, out)``; its name is
its name on the command line. Instruments are written as they come: none is held.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from importlib import import_module
from typing import TextIO, cast

from vigilangue.core import Instrument

__all__ = ["SINGLE", "Writer", "writer"]

TEXT = "text"
Writer = Callable[[Iterable[Instrument], TextIO], None]

# Formats whose file holds one instrument and no more.
SINGLE = frozenset({"akn"})


def writer(name: str, language: str = "en") -> Writer:
    """Return the writer of a format; ModuleNotFoundError where there is none.

    ``language`` is that of the words for people: programs are told in no language.
    """
    write = import_module(f"{__name__}.{name}").write
    return cast(Writer, partial(write, language=language) if name == TEXT else write)

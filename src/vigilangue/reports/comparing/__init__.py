"""Writes comparisons of language versions down, for programs and for people.

A format is one module here with one function, ``write(comparison, out, setting)``.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TextIO, cast

from vigilangue.concordance.comparison import Comparison

from .setting import Setting

__all__ = ["Setting", "Writer", "writer"]

Writer = Callable[[Comparison, TextIO, Setting], None]


def writer(name: str) -> Writer:
    """Return the writer of a format; ModuleNotFoundError where there is none."""
    return cast(Writer, import_module(f"{__name__}.{name}").write)

"""Finds the writer of a format that is a module of a package, by its name."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import Any

TEXT = "text"


def chosen(package: str, name: str, language: str) -> Callable[..., Any]:
    """Return the writer of a format; ModuleNotFoundError where there is none.

    ``language`` is that of the words for people: programs are told in no language.
    """
    write: Callable[..., Any] = import_module(f"{package}.{name}").write
    return partial(write, language=language) if name == TEXT else write

"""The ladders of actions that groups configure: TOML, one file a group."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from vigilangue.core import CatalogError
from vigilangue.core.action import Rung

from .table import Table

PACKAGED = files(__package__) / "ladders" / "default.toml"
FOLDER = "ladders"
KEYS = ("slug", "title", "collective", "letter")


def ladder(group: str, own: Path) -> tuple[Rung, ...]:
    """Return the ladder of a group: its own in the folder of one's own, or the default.

    Raises CatalogError where a file is broken, naming file and key.
    """
    mine = own / FOLDER / f"{group}.toml"
    if group and mine.is_file():
        return _kept(mine.read_text("utf-8"), f"{FOLDER}/{mine.name}")
    return _kept(PACKAGED.read_text("utf-8"), "ladders/default.toml")


@lru_cache(maxsize=64)
def _kept(text: str, file: str) -> tuple[Rung, ...]:
    """Read a text once: a board asks for the ladder of each action."""
    return tuple(_read(text, file))


def _read(text: str, file: str) -> Iterator[Rung]:
    try:
        rows: Any = tomllib.loads(text).get("rung")
    except tomllib.TOMLDecodeError as error:
        raise CatalogError(f"{file}: not TOML: {error}") from error
    if not isinstance(rows, list) or not rows:
        raise CatalogError(f"{file}: rung: give at least one [[rung]]")
    for number, row in enumerate(rows, 1):
        table = Table(row, where=f"{file}: [[rung]] {number}", keys=KEYS)
        titles = table.get("title", dict) or {}
        if not titles.get("en"):
            raise table.error("title", "must hold at least an English title")
        yield Rung(
            slug=table.text("slug"),
            titles=tuple((str(tag), str(name)) for tag, name in titles.items()),
            collective=table.get("collective", bool) or False,
            letter=table.get("letter", str) or "",
        )

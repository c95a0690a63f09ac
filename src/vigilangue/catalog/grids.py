"""The grids of observations: TOML, one file a grid."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from vigilangue.core import CatalogError, Kind
from vigilangue.core.observation import Grid, Named, Question, Sort

from .table import Table

PACKAGED = files(__package__) / "grids"
FOLDER, ENDING = "grids", ".toml"
KEYS = ("title", "kind", "languages", "keep", "counted", "question")
OF_QUESTION = ("slug", "sort", "title", "help", "required", "personal", "choice")


def grids(own: Path) -> dict[str, Grid]:
    """Return the grids by slug: ours, and those in ``grids/`` of one's own catalogue.

    One's own of the same name stands before ours. Raises CatalogError where a file is
    broken, naming file and key.
    """
    found = {
        name.removesuffix(ENDING): _read(_text(entry, name), name)
        for folder in (PACKAGED, own / FOLDER)
        for name, entry in _inside(folder)
    }
    return dict(sorted(found.items()))


def _inside(folder: Traversable) -> Iterator[tuple[str, Traversable]]:
    if folder.is_dir():
        for entry in folder.iterdir():
            if entry.name.endswith(ENDING):
                yield entry.name, entry


def _text(entry: Traversable, name: str) -> str:
    try:
        return entry.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise CatalogError(f"{FOLDER}/{name}: cannot be read: {error}") from error


@lru_cache(maxsize=64)
def _read(text: str, name: str) -> Grid:
    """Read a text once: every screen of observations asks for all grids."""
    where = f"{FOLDER}/{name}"
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise CatalogError(f"{where}: cannot be read: {error}") from error
    whole = Table(values, where=where, keys=KEYS)
    questions = tuple(_questions(whole.get("question", list) or [], where))
    if not questions:
        raise whole.error("question", "ask at least one [[question]]")
    return Grid(
        name=_named(whole, "title", name.removesuffix(ENDING)),
        kind=whole.word("kind", Kind),
        questions=questions,
        languages=whole.tags("languages") if whole.get("languages", list) else (),
        keep=whole.get("keep", int),
        counted=whole.get("counted", bool) or False,
    )


def _questions(rows: list[object], where: str) -> Iterator[Question]:
    for number, row in enumerate(rows, 1):
        place = f"{where}: [[question]] {number}"
        if not isinstance(row, dict):
            raise CatalogError(f"{place}: must be a table")
        table = Table(row, where=place, keys=OF_QUESTION)
        sort = table.word("sort", Sort)
        choices = tuple(_choices(table.get("choice", list) or [], place))
        if bool(choices) != (sort in (Sort.CHOICE, Sort.LANGUAGES)):
            raise table.error("choice", f"does not fit a question of sort {sort}")
        yield Question(
            name=_named(table, "title", table.text("slug")),
            sort=sort,
            choices=choices,
            required=table.get("required", bool) or False,
            personal=table.get("personal", bool) or False,
            help=_named(table, "help", "help") if table.get("help", dict) else None,
        )


def _choices(rows: list[object], where: str) -> Iterator[Named]:
    for row in rows:
        if not isinstance(row, dict):
            raise CatalogError(f"{where}: choice: must be a table")
        table = Table(row, where=f"{where}: choice", keys=("slug", "title"))
        yield _named(table, "title", table.text("slug"))


def _named(table: Table, key: str, slug: str) -> Named:
    names = table.get(key, dict) or {}
    if not names.get("en"):
        raise table.error(key, "must hold at least an English text")
    return Named(slug=slug, titles=tuple((str(k), str(v)) for k, v in names.items()))

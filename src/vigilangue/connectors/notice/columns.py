"""How a job board calls what a posting holds."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from functools import cache
from importlib.resources import files

from vigilangue.core import CatalogError, Posted

FILE = "columns.toml"
LANGUAGE = "{language}"
Paths = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """The paths of each thing in a posting, tried in order (``description.fr``).

    ``{language}`` in a path stands for a tag; ``postings`` lead to the list itself,
    and those from ``next`` on to what is said of a list that comes in parts.
    """

    id: Paths
    organization: Paths
    department: Paths
    grade: Paths
    duty_station: Paths
    posted: Paths
    deadline: Paths
    language: Paths
    title: Paths
    text: Paths
    address: Paths
    postings: Paths
    next: Paths
    token: Paths
    more: Paths
    total: Paths
    pages: Paths
    offset: Paths
    page: Paths
    size: Paths


@cache
def usual() -> Columns:
    """Return the columns that job boards usually have."""
    return columns((files(__package__) / FILE).read_text("utf-8"), file=FILE)


def columns(text: str, *, file: str) -> Columns:
    """Return the columns that a TOML file names; what it leaves out is as usual.

    Raises CatalogError, naming the file and the key, where it cannot be read.
    """
    try:
        given = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise CatalogError(f"{file}: not TOML: {error}") from error
    names = [field.name for field in fields(Columns)]
    if strange := next((key for key in given if key not in names), None):
        raise CatalogError(f"{file}: {strange}: is none of {', '.join(names)}")
    paths = {key: _paths(value, f"{file}: {key}") for key, value in given.items()}
    if missing := [name for name in names if name not in paths]:
        known = usual()
        paths.update({name: getattr(known, name) for name in missing})
    return Columns(**paths)


def declared(paths: Iterable[tuple[Posted, Paths]]) -> Columns:
    """Return the columns of a source that is declared; the others are as usual."""
    return replace(usual(), **{str(each): found for each, found in paths})


def _paths(value: object, where: str) -> Paths:
    listed = value if isinstance(value, list) else [value]
    if not listed or not all(isinstance(path, str) and path for path in listed):
        raise CatalogError(f"{where}: must be paths such as description.en")
    return tuple(listed)


def at(row: object, path: str) -> object:
    """Return what stands at a path in a row, None where nothing does."""
    if isinstance(row, Mapping) and path in row:
        return row[path]
    for step in path.split("."):
        if isinstance(row, list):
            row = row[0] if row else None
        row = row.get(step) if isinstance(row, Mapping) else None
    return row


def in_languages(row: object, path: str) -> Iterator[tuple[str, object]]:
    """Yield (key, value) of what a path with ``{language}`` may lead to in a row."""
    before, _, after = path.partition(LANGUAGE)
    place, _, start = before.rpartition(".")
    table = at(row, place) if place else row
    if not isinstance(table, Mapping) or after:
        return
    for name, value in table.items():
        if isinstance(name, str) and name.startswith(start):
            yield name[len(start) :], value

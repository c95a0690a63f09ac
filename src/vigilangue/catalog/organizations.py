"""Organizations and their sources, one folder each, one file a source."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from vigilangue.core import CatalogError, Organization, VigilangueError

from .source import read_source
from .table import Table, nearest

PACKAGED = files(__package__) / "organizations"
HEAD, ENDING = "_organization.toml", ".toml"
KEYS = ("title", "regime", "languages")
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def organizations(own: Path) -> tuple[str, ...]:
    """Return the slugs of what is declared, here and in a folder of one's own."""
    return tuple(sorted({place.name for place in _places(own)}))


def organization(slug: str, own: Path) -> Organization:
    """Return an organization with its sources; one's own declaration comes first.

    Raises CatalogError where there is none, saying which there are, and where a file
    cannot be read, naming it and the key.
    """
    for place in _places(own):
        if place.name == slug:
            return _read(place)
    known = organizations(own)
    said = ", ".join(known) or "none yet"
    raise CatalogError(
        f"no organization is named {slug!r}{nearest(slug, known)}; there are: {said}"
    )


def faults(own: Path) -> Iterator[str]:
    """Yield what is wrong with each declaration, naming file and key."""
    for place in _places(own):
        try:
            _read(place)
        except VigilangueError as error:
            yield str(error)


def _places(own: Path) -> Iterator[Traversable]:
    for folder in (own, PACKAGED):
        if folder.is_dir():
            inside = sorted(folder.iterdir(), key=lambda entry: entry.name)
            yield from (e for e in inside if e.is_dir() and (e / HEAD).is_file())


def _read(place: Traversable) -> Organization:
    head = Table(_toml(place / HEAD), where=f"{place.name}/{HEAD}", keys=KEYS)
    if not SLUG.fullmatch(place.name):
        raise CatalogError(f"{place}: name the folder in small letters, digits, dashes")
    declared = [
        read_source(_toml(entry), slug=_slug(entry), where=f"{place.name}/{entry.name}")
        for entry in sorted(place.iterdir(), key=lambda entry: entry.name)
        if entry.name.endswith(ENDING) and entry.name != HEAD
    ]
    if not declared:
        raise CatalogError(f"{place.name}: no source is declared beside {HEAD}")
    return Organization(
        slug=place.name,
        title=head.text("title"),
        regime=_regime(head, place),
        languages=head.tags("languages") if head.get("languages", list) else (),
        sources=tuple(declared),
    )


def _regime(head: Table, place: Traversable) -> str:
    from . import regime

    name = head.get("regime", str) or "any"
    if name.endswith(ENDING) and isinstance(place, Path):
        name = str(place / name)  # a charter that lies beside
    try:
        regime(name)
    except CatalogError as error:
        raise head.error("regime", str(error)) from error
    return name


def _slug(entry: Traversable) -> str:
    slug = entry.name.removesuffix(ENDING)
    if not SLUG.fullmatch(slug):
        raise CatalogError(f"{entry}: name the file in small letters, digits, dashes")
    return slug


def _toml(entry: Traversable) -> dict[str, object]:
    try:
        return tomllib.loads(entry.read_text("utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise CatalogError(f"{entry}: cannot be read: {error}") from error
    except tomllib.TOMLDecodeError as error:
        raise CatalogError(f"{entry}: not TOML: {error}") from error

"""Organizations and their sources, one folder each, one file a source."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from vigilangue.core import (
    CatalogError,
    Organization,
    SeenBy,
    Source,
    VigilangueError,
)
from vigilangue.core.official import OFFICIAL

from .documents import systems
from .source import read_source
from .table import Table, nearest

PACKAGED = files(__package__) / "organizations"
HEAD, ENDING = "_organization.toml", ".toml"
KEYS = ("title", "regime", "languages", "seen_by", "answers_for", "names")
SLUG = re.compile(r"(?=.{1,50}$)[a-z0-9]+(-[a-z0-9]+)*")
NAMING = "in small letters, digits and dashes, at most 50"
LONGEST = 300  # characters of a title, and of the address of a charter


def organizations(own: Path) -> tuple[str, ...]:
    """Return the slugs of what is declared, here and in a folder of one's own."""
    return tuple(sorted({place.name for place in _places(own)}))


def owned(own: Path) -> tuple[str, ...]:
    """Return the slugs of what is declared in a folder of one's own."""
    return tuple(e.name for e in _inside(own) if e.is_dir() and (e / HEAD).is_file())


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


def names(slug: str, own: Path) -> dict[str, str]:
    """Return the names of an organization by language; none where it has no folder.

    What cannot be read has none either: `faults` says why.
    """
    for place in _places(own):
        if place.name == slug:
            try:
                return dict(_names(_head(place)))
            except CatalogError:
                return {}
    return {}


def faults(own: Path) -> Iterator[str]:
    """Yield what is wrong with each declaration, naming file and key."""
    for place in _places(own):
        try:
            yield from _unknown(_read(place), own)
        except VigilangueError as error:
            yield str(error)
    for entry in _inside(own):
        lacks = entry.is_dir() and not (entry / HEAD).is_file()
        if lacks and any(e.name.endswith(ENDING) for e in entry.iterdir()):
            yield f"{entry.name}: {HEAD} is missing beside its sources"


def _unknown(organization: Organization, own: Path) -> Iterator[str]:
    """Yield the documents systems that sources name and nobody declares."""
    for source in organization.sources:
        known = [each.name for each in systems(own)] if source.system else []
        if source.system and source.system not in known:
            hint = nearest(source.system, known)
            where = f"{organization.slug}/{source.slug}{ENDING}"
            yield f"{where}: system: {source.system!r} is not declared{hint}"


def _places(own: Path) -> Iterator[Traversable]:
    for folder in (own, PACKAGED):
        for entry in _inside(folder):
            if entry.is_dir() and (entry / HEAD).is_file():
                yield entry


def _inside(folder: Traversable) -> list[Traversable]:
    if not folder.is_dir():
        return []
    shown = (entry for entry in folder.iterdir() if not entry.name.startswith("."))
    return sorted(shown, key=lambda entry: entry.name)


def _read(place: Traversable) -> Organization:
    head = _head(place)
    if not SLUG.fullmatch(place.name):
        raise CatalogError(f"{place}: name the folder {NAMING}")
    regime = head.get("regime", str) or "any"
    declared = tuple(_sources(place, besides=(HEAD, regime)))
    answers_for = _answers_for(head)
    if not declared and not answers_for:
        raise CatalogError(f"{place.name}: no source is declared beside {HEAD}")
    return Organization(
        slug=place.name,
        title=head.text("title", most=LONGEST),
        regime=_regime(head, regime, place),
        languages=head.tags("languages") if head.get("languages", list) else (),
        seen_by=_seen_by(head),
        answers_for=answers_for,
        names=_names(head),
        sources=declared,
    )


def _head(place: Traversable) -> Table:
    return Table(_toml(place / HEAD), where=f"{place.name}/{HEAD}", keys=KEYS)


def _names(head: Table) -> tuple[tuple[str, str], ...]:
    given = head.get("names", dict) or {}
    for tag, name in given.items():
        if tag not in OFFICIAL:
            raise head.error("names", f"{tag}: is none of {', '.join(OFFICIAL)}")
        if not isinstance(name, str) or not 0 < len(name.strip()) <= LONGEST:
            what = f"must be a text of at most {LONGEST} characters"
            raise head.error("names", f"{tag}: {what}")
    return tuple(given.items())


def _answers_for(head: Table) -> tuple[str, ...]:
    given = head.get("answers_for", list) or []
    if not all(isinstance(name, str) and name.strip() for name in given):
        raise head.error("answers_for", "must list names, as texts")
    return tuple(given)


def _seen_by(head: Table) -> SeenBy:
    given = head.get("seen_by", str)
    return SeenBy.GROUP if given is None else head.word("seen_by", SeenBy)


def _sources(place: Traversable, *, besides: tuple[str, ...]) -> Iterator[Source]:
    for entry in _inside(place):
        if not entry.name.endswith(ENDING) or entry.name in besides:
            continue
        slug = entry.name.removesuffix(ENDING)
        if not SLUG.fullmatch(slug):
            raise CatalogError(f"{entry}: name the file {NAMING}")
        yield read_source(
            _toml(entry),
            slug=slug,
            where=f"{place.name}/{entry.name}",
            beside=place if isinstance(place, Path) else None,
        )


def _regime(head: Table, name: str, place: Traversable) -> str:
    from . import regime

    if name.endswith(ENDING) and isinstance(place, Path):
        name = str(place / name)  # a charter that lies beside
    try:
        regime(name)
    except CatalogError as error:
        raise head.error("regime", str(error)) from error
    if len(name) > LONGEST:
        raise head.error("regime", f"{name}: its path has over {LONGEST} characters")
    return name


def _toml(entry: Traversable) -> dict[str, object]:
    try:
        return tomllib.loads(entry.read_text("utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise CatalogError(f"{entry}: cannot be read: {error}") from error
    except tomllib.TOMLDecodeError as error:
        raise CatalogError(f"{entry}: not TOML: {error}") from error

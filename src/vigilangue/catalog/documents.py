"""The systems that give a document by its symbol, as the catalogue declares them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from importlib.resources import files
from pathlib import Path
from urllib.parse import quote

from vigilangue.core import CatalogError

from .table import TAG, Table, nearest

FILE = "documents.toml"
KEYS = ("title", "begins", "languages", "address", "allow_private", "connect", "delay")
ADDRESS_KEYS = ("template", "kinds", "worked", "unverified")


class Form(StrEnum):
    """In what form a document is asked for."""

    PDF = "pdf"
    DOCX = "docx"
    HTML = "html"
    TEXT = "txt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """An address with gaps; ``worked`` is when it was last seen to answer, if ever."""

    text: str
    kinds: tuple[Form, ...]
    worked: date | None = None

    def address(self, symbol: str, language: str, kind: Form) -> str:
        """Return the address of a document; ``language`` is in the system's letters."""
        return self.text.format(
            symbol=quote(symbol, safe="/()"), language=quote(language), kind=kind
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class System:
    """A documents system: symbols that it knows begin with one of ``begins``.

    ``languages`` are its own names by tag; the rest is as in `core.Source`.
    """

    name: str
    title: str
    begins: tuple[str, ...]
    languages: Mapping[str, str]
    templates: tuple[Template, ...]
    allow_private: bool = False
    delay: float = 0.5
    connect: Mapping[str, str] = field(default_factory=dict)

    def knows(self, symbol: str) -> bool:
        """Tell whether a symbol may be one of its documents."""
        return symbol.upper().startswith(self.begins)


def systems(own: Path) -> tuple[System, ...]:
    """Return the systems, one's own first; ``own`` is the folder of one's catalogue.

    Raises CatalogError where a declaration is not what it should be.
    """
    packaged = (files(__package__) / FILE).read_text("utf-8")
    found = {each.name: each for each in _read(packaged, FILE)}
    file = own / FILE
    if file.is_file():
        mine = {each.name: each for each in _read(_text(file), str(file))}
        found = {**mine, **{n: s for n, s in found.items() if n not in mine}}
    return tuple(found.values())


def faults(own: Path) -> Iterator[str]:
    """Yield what is wrong with the declarations, naming file and key."""
    try:
        systems(own)
    except CatalogError as error:
        yield str(error)


def _text(file: Path) -> str:
    try:
        return file.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise CatalogError(f"{file}: cannot be read: {error}") from error


def _read(text: str, file: str) -> Iterator[System]:
    try:
        every = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise CatalogError(f"{file}: not TOML: {error}") from error
    for name, values in every.items():
        if not isinstance(values, dict):
            raise CatalogError(f"{file}: {name}: must be a table")
        yield _system(name, values, f"{file}: {name}")


def _system(name: str, values: dict[str, object], where: str) -> System:
    table = Table(values, where=where, keys=KEYS)
    tongues = _named(table, "languages")
    for tag in tongues:
        if not TAG.fullmatch(tag):
            raise table.error("languages", f"{tag!r} is no language tag")
    rows = table.get("address", list) or []
    if not rows or not tongues:
        raise table.error("address", "give an address and languages, at least one each")
    return System(
        name=name,
        title=table.text("title"),
        begins=_words(table, "begins"),
        languages=tongues,
        templates=tuple(_template(row, f"{where}: address") for row in rows),
        allow_private=table.get("allow_private", bool) or False,
        delay=table.number("delay") or 0.5,
        connect=_named(table, "connect"),
    )


def _template(values: object, where: str) -> Template:
    if not isinstance(values, dict):
        raise CatalogError(f"{where}: must be a table")
    row = Table(values, where=where, keys=ADDRESS_KEYS)
    text, worked = row.text("template"), row.get("worked", date)
    if bool(row.get("unverified", bool)) == (worked is not None):
        raise row.error("worked", "give the day, or unverified = true: one of the two")
    kinds = []
    for kind in _words(row, "kinds"):
        if kind not in list(Form):
            hint = nearest(kind, [str(form) for form in Form])
            raise row.error("kinds", f"{kind!r} is none of {', '.join(Form)}{hint}")
        kinds.append(Form(kind))
    template = Template(text=text, kinds=tuple(kinds), worked=worked)
    what = "its gaps must be {symbol} and {language}, and may be {kind}"
    try:
        template.address("A/1", "en", Form.PDF)
    except (KeyError, IndexError, ValueError, AttributeError) as error:
        raise row.error("template", what) from error
    if "{symbol}" not in text or "{language}" not in text:
        raise row.error("template", what)
    return template


def _words(table: Table, key: str) -> tuple[str, ...]:
    value = table.get(key, list) or []
    if not value or not all(isinstance(word, str) and word for word in value):
        raise table.error(key, "must list at least one word")
    return tuple(value)


def _named(table: Table, key: str) -> dict[str, str]:
    value = table.get(key, dict) or {}
    if not all(isinstance(word, str) and word for word in value.values()):
        raise table.error(key, "must name words by words")
    return dict(value)

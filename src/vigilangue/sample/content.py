"""The texts of the sample organization, as they lie beside this module."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

DATA = files(__package__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A work in one language: ``body`` is a fragment of HTML, ``path`` ends in ``/``.

    Links to other works in the same language are written ``href="work:NAME"``.
    """

    path: str
    title: str
    menu: str
    body: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A work of the organization with its text in every language."""

    name: str
    updated: date
    texts: Mapping[str, Text]


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """What stands around the text on every page of one language."""

    name: str
    office: str
    motto: str
    skip: str
    menu: str
    languages: str
    updated: str
    rights: str
    seat: str
    months: tuple[str, ...]

    def last_updated(self, day: date) -> str:
        """Return the line that says when a page was last updated."""
        return self.updated.format(
            day=day.day,
            month=self.months[day.month - 1] if self.months else "",
            number=day.month,
            year=day.year,
        )


@cache
def furniture() -> Mapping[str, Furniture]:
    """Return the furniture by language, in the order of the language switcher."""
    table = tomllib.loads(DATA.joinpath("furniture.toml").read_text("utf-8"))
    return {
        language: Furniture(**{**words, "months": tuple(words["months"])})
        for language, words in table.items()
    }


@cache
def works() -> tuple[Source, ...]:
    """Return the works in the order of the menu."""
    found = []
    for folder in DATA.joinpath("content").iterdir():
        table = tomllib.loads(folder.joinpath("work.toml").read_text("utf-8"))
        texts = {
            language: Text(
                body=folder.joinpath(f"{language}.html").read_text("utf-8"),
                **table[language],
            )
            for language in furniture()
        }
        source = Source(name=folder.name, updated=table["updated"], texts=texts)
        found.append((table["order"], source))
    return tuple(source for _, source in sorted(found, key=lambda pair: pair[0]))

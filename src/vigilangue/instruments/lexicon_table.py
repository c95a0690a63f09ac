"""A table of a lexicon, read strictly: what is wrong names the file and the key."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import product

from vigilangue.core import CatalogError

NEVER = re.compile(r"(?!)")


class Section:
    """One table of a lexicon; ``where`` is what errors call it."""

    def __init__(self, values: Mapping[str, object], *, where: str) -> None:
        """Hold the values of a table."""
        self._values = values
        self._where = where

    def strings(self, key: str) -> tuple[str, ...]:
        """Return a list of texts, empty where the key is not there."""
        return self._texts(key, self._values.get(key, []))

    def lists(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Yield each key of the table with its list of texts."""
        for key, value in self._values.items():
            yield key, self._texts(key, value)

    def below(self, key: str) -> Section:
        """Return a table in this one, empty where it is not there."""
        value = self._values.get(key, {})
        if not isinstance(value, dict):
            raise self.error(key, "must be a table")
        return Section(value, where=f"{self._where}.{key}")

    def pattern(self, key: str) -> re.Pattern[str]:
        """Return a pattern, one that never matches where the key is not there."""
        value = self._values.get(key)
        if value is None:
            return NEVER
        if not isinstance(value, str):
            raise self.error(key, "must be a pattern")
        try:
            return re.compile(value, re.IGNORECASE)
        except re.error as error:
            raise self.error(key, f"is no pattern: {error}") from error

    def error(self, key: str, what: str) -> CatalogError:
        """Return the error that says what is wrong with a key."""
        return CatalogError(f"{self._where}: {key}: {what}")

    def _texts(self, key: str, value: object) -> tuple[str, ...]:
        if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
            raise self.error(key, "must be a list of texts")
        return tuple(value)


def section(values: Mapping[str, object], *, where: str) -> Section:
    """Return a table of a lexicon, to be read strictly."""
    return Section(values, where=where)


def expanded(listed: tuple[str, ...], letters: Section) -> tuple[str, ...]:
    """Return the texts, each sign of ``letters`` in turn by all that it stands for."""
    signs = dict(letters.lists())
    if not signs:
        return listed
    found: list[str] = []
    for text in listed:
        parts = [signs.get(character, (character,)) for character in text]
        found += ("".join(choice) for choice in product(*parts))
    return tuple(found)

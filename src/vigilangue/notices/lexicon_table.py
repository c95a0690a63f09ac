"""A table of a lexicon, read strictly: what is wrong names the file and the key."""

from __future__ import annotations

from collections.abc import Mapping

from vigilangue.core import CatalogError


class Table:
    """One table of a lexicon; ``where`` is what errors call it."""

    def __init__(self, values: Mapping[str, object], *, where: str) -> None:
        """Hold the values of a table."""
        self._values = values
        self._where = where

    def strings(self, key: str) -> tuple[str, ...]:
        """Return a list of texts, empty where the key is not there."""
        value = self._values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
            raise CatalogError(f"{self._where}: {key}: must be a list of texts")
        return tuple(value)

    def lists(self) -> dict[str, tuple[str, ...]]:
        """Return each key of the table with its list of texts; tables are left out."""
        return {
            key: self.strings(key)
            for key, value in self._values.items()
            if not isinstance(value, dict)
        }

    def below(self, key: str) -> Table:
        """Return a table in this one, empty where it is not there."""
        value = self._values.get(key, {})
        if not isinstance(value, dict):
            raise CatalogError(f"{self._where}: {key}: must be a table")
        return Table(value, where=f"{self._where}: {key}")

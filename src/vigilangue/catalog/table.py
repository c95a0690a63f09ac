"""A table of a declaration, read strictly: what is wrong names its file and its key."""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import get_close_matches
from enum import StrEnum
from typing import TypeVar

from vigilangue.core import CatalogError

T = TypeVar("T")
Word = TypeVar("Word", bound=StrEnum)
TAG = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?")


class Table:
    """One TOML table; ``where`` is what errors call it. Raises CatalogError."""

    def __init__(
        self, values: Mapping[str, object], *, where: str, keys: tuple[str, ...]
    ) -> None:
        """Hold a table that has none but these ``keys``."""
        self._values = values
        self._where = where
        for key in values:
            if key not in keys:
                raise self.error(key, f"not known{nearest(key, keys)}")

    def error(self, key: str, what: str) -> CatalogError:
        """Return the error that says what is wrong with a key."""
        return CatalogError(f"{self._where}: {key}: {what}")

    def get(self, key: str, sort: type[T]) -> T | None:
        """Return a value of one sort, or None where it is not given."""
        value = self._values.get(key)
        if value is None or type(value) is sort:
            return value
        raise self.error(key, f"must be of type {sort.__name__}, is {value!r}")

    def holds(self, key: str, sort: type[object]) -> bool:
        """Tell whether a value of one sort is given."""
        return type(self._values.get(key)) is sort

    def text(self, key: str, *, most: int | None = None) -> str:
        """Return a text that must be there, of at most so many characters."""
        value = self.get(key, str)
        if not value or not value.strip():
            raise self.error(key, "must be there, as text")
        if most is not None and len(value) > most:
            raise self.error(key, f"must have at most {most} characters")
        return value

    def number(self, key: str) -> float | None:
        """Return a number, whole or not, or None where it is not given."""
        value = self._values.get(key)
        if value is None:
            return None
        if isinstance(value, int | float) and not isinstance(value, bool):
            return float(value)
        raise self.error(key, f"must be a number, is {value!r}")

    def word(self, key: str, words: type[Word]) -> Word:
        """Return one of the words of an enumeration."""
        value = self.text(key)
        known = [str(word) for word in words]
        if value not in known:
            hint = nearest(value, known)
            raise self.error(key, f"{value!r} is none of {', '.join(known)}{hint}")
        return words(value)

    def texts(self, key: str) -> tuple[str, ...]:
        """Return texts, each once; none where they are not given."""
        value = self.get(key, list) or []
        if not all(isinstance(text, str) and text.strip() for text in value):
            raise self.error(key, "must be a list of texts")
        return tuple(dict.fromkeys(value))

    def tags(self, key: str) -> tuple[str, ...]:
        """Return language tags, at least one, in their usual casing, each once."""
        value = self.get(key, list) or []
        for tag in value:
            if not isinstance(tag, str) or not TAG.fullmatch(tag):
                raise self.error(key, f'{tag!r} is no language tag such as "pt-BR"')
        if not value or len(set(value)) < len(value):
            raise self.error(key, "must list at least one tag, and each only once")
        return tuple(value)


def nearest(word: str, known: tuple[str, ...] | list[str]) -> str:
    """Return a hint at the known word that is nearest, or nothing."""
    close = get_close_matches(word, known, n=1)
    return f" (did you mean {close[0]}?)" if close else ""

"""The words that dates are made of, by language."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib.resources import files


@lru_cache(maxsize=8192)
def fold(word: str) -> str:
    """Return a word without case, accents, vowel signs and dots, for comparing."""
    plain = unicodedata.normalize("NFKD", word.casefold()).replace("\u0640", "")
    kept = "".join(c for c in plain if not unicodedata.combining(c) and c != ".")
    return " ".join(kept.split())


@cache
def months(language: str) -> Mapping[str, int]:
    """Return the number of the month that each folded name means in a language."""
    found: dict[str, int] = {}
    for name in ("months.tsv", "months_by_hand.tsv"):
        for tag, month, names in _rows(name):
            if tag in _wider(language):
                found |= {fold(n): int(month) for n in names.split(" | ")}
    return found


@cache
def fillers(language: str) -> frozenset[str]:
    """Return the words that may stand between day, month and year."""
    rows = _rows("date_fillers.tsv")
    wider = tuple(_wider(language))
    return frozenset(fold(w) for tag, ws in rows if tag in wider for w in ws.split())


@cache
def order(language: str) -> str:
    """Return ``dmy`` or ``mdy``, or "" where a language has no one order."""
    rows = [(way, tags.split()) for way, tags in _rows("date_orders.tsv")]
    return next(
        (way for tag in _wider(language) for way, tags in rows if tag in tags), ""
    )


def _wider(language: str) -> Iterator[str]:
    """The tag, then without its last subtag, down to the language."""
    while language:
        yield language
        language = language.rpartition("-")[0]


def _rows(name: str) -> list[list[str]]:
    table = (files("vigilangue.values") / name).read_text("utf-8")
    return [x.split("\t") for x in table.splitlines() if x and not x.startswith("#")]

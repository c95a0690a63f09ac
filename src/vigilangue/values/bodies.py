"""Names of bodies, officials, States and groups in six languages: the gazetteer."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

COLUMNS = ("en", "ar", "es", "fr", "ru", "zh")
TABLES = ("bodies.tsv", "states.tsv")


@cache
def names(language: str) -> tuple[tuple[str, str], ...]:
    """Return (form, canonical English name) pairs of a language.

    A word of a form that ends with ``*`` is a stem, with any ending. None of a
    language that the tables do not have. ``~`` before a canonical name: a general
    word, of which the text may print a fuller name ("Committee").
    """
    return tuple(pair for table in TABLES for pair in _pairs(table, language))


@cache
def states() -> frozenset[str]:
    """Return the canonical English names of States."""
    return frozenset(canonical for _, canonical in _pairs("states.tsv", "en"))


def _pairs(table: str, language: str) -> Iterator[tuple[str, str]]:
    text = (files("vigilangue.values") / table).read_text("utf-8")
    for line in text.splitlines():
        if not line or line.startswith("#") or language not in COLUMNS:
            continue
        canonical, *forms = line.split("\t")
        listed = forms[COLUMNS.index(language)]
        yield from ((form, canonical) for form in listed.split("|") if form)

"""Lemmas of lead verbs: which there are, and which mean the same in translation."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def listed() -> frozenset[str]:
    """Return the canonical lemmas, which every language should have forms of."""
    return frozenset(_words(_table()["canonical"]))


@cache
def known() -> frozenset[str]:
    """Return every lemma that a lexicon may give its forms."""
    return listed() | frozenset(_words(_table()["further"]))


@cache
def alike(lemma: str) -> frozenset[str]:
    """Return the lemmas that a translator may put for one, itself among them."""
    classes = [frozenset(_words(c)) for c in _rows(_table()["classes"])]
    return frozenset({lemma}).union(*(c for c in classes if lemma in c))


@cache
def canonical(word: str) -> str:
    """Return the lemma of another spelling ("recognise"), or the word itself."""
    same = _table()["same"]
    return str(same.get(word, word)) if isinstance(same, Mapping) else word


@cache
def _table() -> Mapping[str, object]:
    return tomllib.loads((files(__package__) / "lemmas.toml").read_text("utf-8"))


def _words(value: object) -> list[str]:
    return [str(word) for word in _rows(value)]


def _rows(value: object) -> list[object]:
    return value if isinstance(value, list) else []

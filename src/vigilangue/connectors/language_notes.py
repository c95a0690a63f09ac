"""Reads what is printed about the languages of a document: ``[English only]``.

A note is believed only as a whole: where a word of it is not understood it says
nothing.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from vigilangue.core import Ground, Note
from vigilangue.language import names, tags

FILE = "language_notes.toml"
LONGEST = 300  # characters of a note
_EDGES = " \t\r\n.[]()【】«»\"'"


def read(text: str, ground: Ground = Ground.NOTE) -> Note | None:
    """Return what a note says of languages, None where it says nothing of them."""
    if len(text) > LONGEST:
        return None
    bare = " ".join(text.split()).strip(_EDGES).casefold()
    for only in (True, False):
        for pattern in _patterns(only):
            found = pattern.fullmatch(bare)
            listed = _listed(found[1]) if found else ()
            if listed:
                return Note(text.strip(), listed, only, ground)
    return None


def _listed(text: str) -> tuple[str, ...]:
    """Return the languages of a list, none where a piece names none."""
    pieces = [p.strip(_EDGES) for p in _joints().split(text)]
    if len(pieces) == 1 and len(text) < 8 and _letters(text):
        pieces = list(text)  # 中英法: one character a language
    found = [_one(piece) for piece in pieces if piece]
    return tuple(dict.fromkeys(tag for tag in found if tag)) if all(found) else ()


def _one(piece: str) -> str | None:
    return _forms().get(piece) or tags.canonical(names.named(piece) or "")


def _letters(text: str) -> bool:
    return all(letter in _forms() for letter in text)


@cache
def _table() -> Mapping[str, object]:
    package = files("vigilangue.connectors")
    return tomllib.loads((package / FILE).read_text("utf-8"))


def _texts(key: str) -> Iterator[str]:
    value = _table()[key]
    assert isinstance(value, list)
    return map(str, value)


@cache
def _patterns(only: bool) -> tuple[re.Pattern[str], ...]:
    forms = sorted(_texts("only" if only else "there"), key=len, reverse=True)
    whole = (re.escape(form.casefold()).replace(r"\{\}", "(.+?)") for form in forms)
    return tuple(map(re.compile, whole))


@cache
def _joints() -> re.Pattern[str]:
    return re.compile("|".join(re.escape(joint) for joint in _texts("joints")))


@cache
def _forms() -> Mapping[str, str]:
    forms = _table()["forms"]
    assert isinstance(forms, dict)
    return {str(form).casefold(): str(tag) for form, tag in forms.items()}

"""Symbols of United Nations documents, written one way however they were printed."""

from __future__ import annotations

import re
from enum import StrEnum
from importlib.resources import files

_SERIES = (files(__package__) / "series.txt").read_text("utf-8")
# The first parts of the symbols of series of United Nations documents.
SERIES = frozenset(
    word
    for line in _SERIES.splitlines()
    if not line.startswith("#")
    for word in line.split()
)
_SPACES = re.compile(r"\s+")
_YEAR = re.compile(r"(?<=\d)\s*\(\s*(\d{4})\s*\)$")
# Letters of parts as Arabic spells them, and Cyrillic ones that look Latin.
LETTERS = {
    **{"ألف": "A", "الف": "A", "باء": "B", "جيم": "C", "دال": "D", "هاء": "E"},
    **{"واو": "F", "زاي": "G", "حاء": "H"},
    **{"А": "A", "В": "B", "С": "C", "Е": "E", "Н": "H"},
}
ROMAN = re.compile(r"(?=[IVXL])(?:XL|L?X{0,4})(?:IX|IV|V?I{0,4})")
# Sessions before the thirty-first as Arabic writes them: د-3, دإ-6, دإط-5.
_ARABIC = re.compile(r"(دإط|دإ|د)\s*-\s*(\d{1,2})")
_ARABIC_KINDS = {"د": "", "دإ": "S-", "دإط": "ES-"}
_TENS = ((40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


class Act(StrEnum):
    """What sort of act of a body a number names."""

    RESOLUTION = "RES"
    DECISION = "DEC"
    STATEMENT = "PRST"


# The bodies whose acts have symbols that their numbers tell.
ROOTS = {
    "General Assembly": "A",
    "Security Council": "S",
    "Economic and Social Council": "E",
    "Human Rights Council": "A/HRC",
}


def written(symbol: str) -> str:
    """Return a printed symbol without spaces: ``S/RES/1325 (2000)`` is closed up."""
    closed = _YEAR.sub(r"(\1)", _SPACES.sub("", symbol)).rstrip(".-/")
    return closed if "(" in closed else closed.rstrip(")")


def acted(body: str, act: Act, number: str, part: str = "") -> str | None:
    """Return the symbol of an act by its number, None where its body's has no form.

    ``part`` is a letter, which stands last: the symbol of part B of 57/270 is
    ``A/RES/57/270 B``, of 217 A (III) ``A/RES/217(III) A``.
    """
    root = ROOTS.get(body)
    if root is None:
        return None
    return f"{root}/{act}/{number}" + (f" {part}" if part else "")


def session(text: str) -> str | None:
    """Return a session as printed between brackets, in Roman numerals; else None."""
    bare = _SPACES.sub("", text).upper()
    kind, _, number = bare.rpartition("-")
    if kind in ("", "S", "ES") and ROMAN.fullmatch(number):
        return bare
    if found := _ARABIC.fullmatch(text.strip()):
        return _ARABIC_KINDS[found[1]] + roman(int(found[2]))
    return None


def roman(number: int) -> str:
    """Return a whole number under 50 in Roman numerals."""
    said = ""
    for value, letters in _TENS:
        while number >= value:
            said, number = said + letters, number - value
    return said

"""Ordinal numbers written out, by rule from the words of each language."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from .lexicon import fold

HAN = "零一二三四五六七八九"
LARGEST = 999


@dataclass(frozen=True, slots=True, kw_only=True)
class Forms:
    """Words, folded, by what they count; ``joints`` stand between two of them.

    ``first`` are the words with which an ordinal may begin: hardly a word is one.
    """

    ordinals: Mapping[tuple[str, ...], int]
    tens: Mapping[tuple[str, ...], int]
    hundreds: Mapping[tuple[str, ...], int]
    after: Mapping[tuple[str, ...], int]
    joints: frozenset[str]
    attached: str
    suffixes: frozenset[str]
    han: bool
    first: frozenset[str]


def read(among: Sequence[str], at: int, language: str) -> tuple[int, int] | None:
    """Return the ordinal that begins at a folded word, and where it ends; see `found`.

    That is by the words that are known here of a language, digits where none are.
    """
    return found(among, at, forms(language))


def found(among: Sequence[str], at: int, forms: Forms) -> tuple[int, int] | None:
    """Return the ordinal that begins at a folded word, and where it ends.

    ``among`` are words without hyphens, each Chinese character one. Digits are read
    ("81", "81st", "81-й"); up to nine hundred. None where no ordinal stands there.
    """
    if at >= len(among):
        return None
    digits = _digits(among, at, forms)
    if digits is not None:
        return digits
    if forms.han:
        return _han(among, at)
    if among[at] not in forms.first:
        return None
    ways = (
        (forms.hundreds, forms.tens),
        (forms.hundreds,),
        (forms.tens,),
        (),
    )
    every = (_composed(among, at, way, forms) for way in ways)
    return next((one for one in every if one is not None), None)


def _composed(
    among: Sequence[str],
    here: int,
    parts: Sequence[Mapping[tuple[str, ...], int]],
    forms: Forms,
) -> tuple[int, int] | None:
    """The ordinal that has all of these parts before its last word."""
    value = 0
    for part in parts:
        found = _longest(among, here, part)
        if found is None:
            return None
        value, here = value + found[0], _past(among, found[1], forms)
    last = _longest(among, here, forms.ordinals)
    if last is None or (value % 100 and last[0] >= 20):
        return None
    return _more(among, last[1], value + last[0], forms)


def _more(among: Sequence[str], here: int, value: int, forms: Forms) -> tuple[int, int]:
    """What follows the units: the Arabic "and eighty", "after the hundred"."""
    if forms.attached and value < 10 and here < len(among):
        word = among[here]
        ten = forms.ordinals.get((word.removeprefix(forms.attached),), 0)
        if word.startswith(forms.attached) and 20 <= ten < 100:
            value, here = value + ten, here + 1
    found = _longest(among, here, forms.after)
    return (value, here) if found is None else (value + found[0], found[1])


def _past(among: Sequence[str], at: int, forms: Forms) -> int:
    return at + 1 if at < len(among) and among[at] in forms.joints else at


def _longest(
    among: Sequence[str], at: int, part: Mapping[tuple[str, ...], int]
) -> tuple[int, int] | None:
    for size in (3, 2, 1):
        value = part.get(tuple(among[at : at + size]))
        if value is not None and at + size <= len(among):
            return value, at + size
    return None


def _digits(among: Sequence[str], at: int, forms: Forms) -> tuple[int, int] | None:
    word = number = among[at]
    if not word[:1].isdecimal():
        return None
    while number and not number[-1].isdecimal():
        number = number[:-1]
    if not number.isdecimal() or int(number) > LARGEST:
        return None
    suffix, here = word[len(number) :], at + 1
    if suffix and suffix not in forms.suffixes:
        return None
    if not suffix and here < len(among) and among[here] in forms.suffixes:
        here += 1
    return int(number), here


def _han(among: Sequence[str], at: int) -> tuple[int, int] | None:
    value, unit, here = 0, 0, at
    while here < len(among):
        sign = among[here]
        if sign and sign in HAN:
            unit = HAN.index(sign)
        elif sign == "十":
            value, unit = value + (unit or 1) * 10, 0
        elif sign == "百":
            value, unit = value + (unit or 1) * 100, 0
        else:
            break
        here += 1
    return (value + unit, here) if here > at and value + unit else None


@cache
def forms(language: str) -> Forms:
    """Return the words that are known of a language, none where none are."""
    return made(_table().get(language, {}))


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(
        (files("vigilangue.values") / "ordinals.toml").read_text("utf-8")
    )


def made(given: Mapping[str, Any]) -> Forms:
    """Return the words of a table as those of ``ordinals.toml``."""
    ordinals = _read(given.get("ordinals", {}), given.get("endings", [""]))
    tens = _read(given.get("tens", {}), [""])
    hundreds = _read(given.get("hundreds", {}), [""])
    return Forms(
        ordinals=ordinals,
        tens=tens,
        hundreds=hundreds,
        after=_read(given.get("after", {}), [""]),
        joints=frozenset(fold(w) for w in given.get("joints", [])),
        attached=given.get("attached", ""),
        suffixes=frozenset(fold(w) for w in given.get("suffixes", [])),
        han=given.get("han", False),
        first=frozenset(
            form[0] for part in (ordinals, tens, hundreds) for form in part if form
        ),
    )


def _read(
    given: Mapping[str, Sequence[str]], endings: Sequence[str]
) -> dict[tuple[str, ...], int]:
    """Words by number; ``~`` in one stands for each of the endings in turn."""
    return {
        tuple(fold(form.replace("~", ending)).replace("-", " ").split()): int(number)
        for number, forms in given.items()
        for form in forms
        for ending in endings
    }

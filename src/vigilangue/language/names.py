"""Which language a short text names, whatever language it names it in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache

from . import tags
from .tables import rows

LONGEST = 60  # characters; a label that names a language is short
WORDS = 6
# What surrounds a label: blanks, separators, arrows, ticks, marks of direction.
EDGES = (
    " \t\n\r|/·•‣»«›‹>*:,;-–—✓✔▼▾▲→←\ufeff\u200b\u200e\u200f\u061c"
    "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
CODE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
BRACKET = re.compile(r"(.+?)\s*[(\[（]\s*([^()（）\[\]]+?)\s*[)\]）]")
BETWEEN = re.compile(r"\s+[-–—|/·:]\s+|\s*[|/]\s*")
# Two-letter words of English that are also codes: no codes when only capitalized.
WORDLIKE = frozenset({"am", "as", "he", "id", "in", "is", "it", "my", "no", "or"})
WORDLIKE |= frozenset({"so", "to", "be", "si", "se", "ha", "za", "na", "as", "an"})


@lru_cache(maxsize=4096)
def named(text: str) -> str | None:
    """Return the language that a link text, title or attribute names, or None.

    Reads names in every language of CLDR (``Français``, ``anglais``, ``英文``), with a
    region or script (``English (US)``), codes (``FR``, ``fr-CA``), both (``ES -
    Español``), and the formulas of switching.tsv (``Read this page in Spanish``).
    Anything else names none, nor does a text that names two languages.
    """
    if len(text) > 4 * LONGEST:
        return None
    label = fold(text)
    if not label or len(label) > LONGEST:
        return None
    return (
        _plain(label) or _code(_strip(text)) or _pieces(_strip(text)) or _formula(label)
    )


@lru_cache(maxsize=4096)
def from_address(token: str) -> str | None:
    """Return the language that a piece of an address would name, or None.

    ``fr``, ``fr_CA``, ``zh-hans``, ``english``, ``fra`` and, as a guess, ``jp``. It
    does not decide whether the piece is meant so.
    """
    piece = token.strip()
    if not piece or len(piece) > LONGEST:
        return None
    found = tags.canonical(piece) if CODE.fullmatch(piece) else None
    if found and len(piece) == 3 and found == piece.lower():
        found = found if found in _spoken() else None
    if found:
        return found
    spoken = _names().get(fold(re.sub(r"[-_+]|%20", " ", piece)))
    return spoken or tags.country_language(piece)


def of(language: str) -> tuple[str, ...]:
    """Return the names of a language in every language, folded."""
    return _called().get(language.partition("-")[0], ())


def fold(text: str) -> str:
    """Fold case and spaces, compose, and strip the marks around a label."""
    composed = unicodedata.normalize("NFC", text).casefold()
    return _strip(" ".join(composed.split()))


def _strip(text: str) -> str:
    bare = text.strip(EDGES)
    if bare[:1] in "([" and bare[-1:] in ")]" and bare[1:-1].isalpha():
        return bare[1:-1]
    return bare


def _plain(label: str) -> str | None:
    found = _names().get(label)
    if found:
        return found
    parts = BRACKET.fullmatch(label)
    if not parts:
        return None
    outside, inside = fold(parts[1]), fold(parts[2])
    name = _names().get(outside)
    if name is None:
        other = _names().get(inside)
        return other if tags.same(other, _code(outside)) else None
    again = _names().get(inside) or tags.canonical(inside)
    if again and tags.same(name, again):
        return max(again, name, key=len)
    region = tags.canonical(f"{name}-{inside}") if len(inside) == 2 else None
    return region or name


def _pieces(text: str) -> str | None:
    """Of ``EN - English`` or ``Deutsch | German``: what all the pieces name."""
    pieces = BETWEEN.split(text)
    if not 2 <= len(pieces) <= 3:
        return None
    found = [_plain(fold(x)) or _code(_strip(x)) for x in pieces]
    first = found[0]
    return first if all(tags.same(first, x) for x in found) else None


def _code(text: str) -> str | None:
    if not CODE.fullmatch(text) or len(text) == 3:
        return None
    if len(text) > 3 and "-" not in text and "_" not in text:
        return None
    if text.istitle() and text.lower() in WORDLIKE:
        return None
    return tags.canonical(text)


def _formula(label: str) -> str | None:
    if len(label.split()) > WORDS:
        return None
    heads, tails = _ends()
    if not label.startswith(heads) and not label.endswith(tails):
        return None
    for head, ends in _formulas().items():
        if not label.startswith(head):
            continue
        for tail in ends:
            if label.endswith(tail) and len(label) > len(head) + len(tail):
                inner = fold(label[len(head) : len(label) - len(tail)])
                found = _names().get(inner) or _inflected().get(inner)
                if found:
                    return found
    return None


@cache
def _names() -> Mapping[str, str]:
    return dict((row[0], row[1]) for row in rows("names.tsv"))


@cache
def _called() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for name, tag in (*_names().items(), *_inflected().items()):
        found.setdefault(tag.partition("-")[0], {})[name] = None
    return {tag: tuple(names) for tag, names in found.items()}


@cache
def _spoken() -> frozenset[str]:
    return frozenset(_names().values())


@cache
def _inflected() -> Mapping[str, str]:
    forms = ((tag, x.split(" | ")) for tag, x in rows("inflected.tsv"))
    return {form: tag for tag, several in forms for form in several}


@cache
def _ends() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what formulas begin with, and what those end with that begin so not."""
    return tuple(filter(None, _formulas())), _formulas().get("", ())


@cache
def _formulas() -> Mapping[str, tuple[str, ...]]:
    heads: dict[str, list[str]] = {}
    for (line,) in rows("switching.tsv"):
        head, _, tail = line.partition("{}")
        heads.setdefault(head, []).append(tail)
    return {head: tuple(tails) for head, tails in heads.items()}

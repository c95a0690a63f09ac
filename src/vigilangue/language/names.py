"""Which language a short text names, whatever language it names it in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files

from . import tags

LONGEST = 60  # characters; a label that names a language is short
WORDS = 6
EDGES = " \t\n\r|/·•‣»«›‹>*:,;-–—[]()✓✔▼▾▲→←\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
CODE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
LATIN = "\u024f"  # the last letter of the Latin blocks that languages are named in
APART = re.compile(r"[\s'’.,:;()/-]+")
BRACKET = re.compile(r"^(.+?)\s*[(\[（]([^()（）\[\]]+)[)\]）]$")


@lru_cache(maxsize=16384)
def named(text: str) -> str | None:
    """Return the language that a link text, title or attribute names, or None.

    Reads names in every language of CLDR (``Français``, ``anglais``, ``英文``), with a
    region or script (``English (US)``), codes (``FR``, ``fr-CA``), and the formulas of
    switching.tsv (``Read this page in Spanish``). Anything else names none.
    """
    label = fold(text)
    if not label or len(label) > LONGEST:
        return None
    return _plain(label) or _code(text.strip(EDGES)) or _formula(label)


def from_address(token: str) -> str | None:
    """Return the language that a piece of an address would name, or None.

    ``fr``, ``fr_CA``, ``zh-hans``, ``english``, ``fra`` and, as a guess, ``jp``. It
    does not decide whether the piece is meant so.
    """
    piece = token.strip().replace("%20", " ")
    if not piece or len(piece) > LONGEST:
        return None
    found = tags.canonical(piece) if CODE.fullmatch(piece) else None
    if found and (len(piece) == 2 or "-" in found or found != piece.lower()):
        return found
    spoken = _names().get(fold(piece.replace("_", " ").replace("-", " ")))
    if spoken or found:
        return spoken or found
    return tags.country_language(piece)


def fold(text: str) -> str:
    """Fold case and spaces, compose, and strip the marks around a label."""
    composed = unicodedata.normalize("NFC", text).casefold()
    return " ".join(composed.split()).strip(EDGES)


def _plain(label: str) -> str | None:
    found = _names().get(label)
    if found:
        return found
    parts = BRACKET.match(label)
    if parts:
        inside, outside = parts[2].strip(), parts[1].strip()
        name = _names().get(outside)
        if name:
            region = tags.canonical(f"{name}-{inside}") if len(inside) < 5 else None
            return region or name
        return _names().get(inside) if _code(outside) else None
    return None


def _code(text: str) -> str | None:
    if not CODE.fullmatch(text) or len(text) == 3:
        return None
    if len(text) > 3 and "-" not in text and "_" not in text:
        return None
    if not (text.islower() or text.isupper() or "-" in text or "_" in text):
        return None
    return tags.canonical(text)


def _formula(label: str) -> str | None:
    if len(label.split()) > WORDS or not _may_name(label):
        return None
    for head, tails in _formulas().items():
        if not label.startswith(head):
            continue
        for tail in tails:
            if label.endswith(tail) and len(label) > len(head) + len(tail):
                inner = label[len(head) : len(label) - len(tail)].strip(EDGES)
                found = _names().get(inner) or _inflected().get(inner)
                if found:
                    return found
    return None


def _may_name(label: str) -> bool:
    """Tell quickly whether a word of a label in Latin letters is one of any name."""
    return max(label) > LATIN or not _words().isdisjoint(APART.split(label))


@cache
def _words() -> frozenset[str]:
    known = (*_names(), *_inflected())
    return frozenset(word for name in known for word in APART.split(name))


def _table(name: str) -> list[str]:
    text = (files("vigilangue.language") / name).read_text("utf-8")
    return [x for x in text.splitlines() if x and not x.startswith("#")]


@cache
def _names() -> Mapping[str, str]:
    pairs = (line.split("\t") for line in _table("names.tsv"))
    return {name: tag for name, tag in pairs}


@cache
def _inflected() -> Mapping[str, str]:
    return {
        form: tag
        for tag, forms in (line.split("\t") for line in _table("inflected.tsv"))
        for form in forms.split(" | ")
    }


@cache
def _formulas() -> Mapping[str, tuple[str, ...]]:
    heads: dict[str, list[str]] = {}
    for line in _table("switching.tsv"):
        head, _, tail = line.partition("{}")
        heads.setdefault(head, []).append(tail)
    return {head: tuple(tails) for head, tails in heads.items()}

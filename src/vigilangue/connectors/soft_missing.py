"""Tells a page that was served as if it were there, and says that it is not."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from vigilangue.documents import Block
from vigilangue.language import content

SHORT = 300  # characters of running text that say nothing but the message
LONG = 1_500  # from which a page is an article, whatever its heading
MESSAGE = 400  # characters of a block that may be the message
HEADING = 300  # characters of a title or heading that are looked at
ALIKE = 0.9  # of the text in common, from which two pages are one

_WORD = re.compile(r"\d+|[^\W\d_]+")
_PARTS = re.compile(r"\s*[|–—·•»«/>!.:]\s*|\s+-\s+")


class _Kind(StrEnum):
    GONE = "gone"
    WEAK = "weak"
    NOISE = "noise"
    TOLD = "told"
    UNTRANSLATED = "untranslated"


class ContentPrint(NamedTuple):
    """What the main content of a page is known again by: characters of each block.

    ``characters`` are those of all blocks, each counted once.
    """

    blocks: Mapping[int, int]
    characters: int


def missing(title: str, blocks: Sequence[Block], language: str | None) -> bool | None:
    """Return whether a page says that it is not there, or not in this language.

    ``blocks`` are those of its main content. Title, first heading and a short text
    have to say so together; a page of more than `LONG` characters of running text is
    none, an article about pages that are not found neither. None: an empty page, or
    one with little text in a language of which no phrases are known.
    """
    if not blocks and not title:
        return None
    running = content.prose(blocks)
    text = sum(len(b.text) for b in running if b.kind[0] != "h")
    if text > LONG:
        return False
    heading = next((b.text for b in blocks if b.kind in ("h1", "h2")), "")
    by_title, by_heading = _says(title), _says(heading)
    if text > 2 * SHORT and not by_title and not by_heading:
        return False
    said = [b.text for b in running if len(b.text) <= MESSAGE]
    if text <= 2 * SHORT and _any(said, _Kind.UNTRANSLATED):
        return True
    told = _any((b for b in said if b != heading), _Kind.TOLD)
    if _Kind.GONE in (by_title, by_heading):
        agree = by_title is not None and by_heading is not None
        return told or agree or text <= SHORT
    if told and (by_title or by_heading or text <= SHORT):
        return True
    return None if text <= SHORT and _unknown(language) else False


def content_print(blocks: Iterable[Block]) -> ContentPrint:
    """Return what the blocks of a page's main content are known again by."""
    sizes = {content.fingerprint(b.text): len(b.text) for b in blocks}
    return ContentPrint(sizes, sum(sizes.values()))


def in_place_of(page: ContentPrint, home: ContentPrint) -> bool | None:
    """Return whether a page shows the content of another, such as the front page.

    None: either has too little text to be known again.
    """
    less, more = sorted((page.characters, home.characters))
    if less < SHORT:
        return None
    if less < ALIKE * more:
        return False
    common = sum(size for mark, size in page.blocks.items() if mark in home.blocks)
    return common >= ALIKE * more


def _says(heading: str) -> _Kind | None:
    """Whether a title or heading says that a page is gone, by itself or in part."""
    words = _words(heading[:HEADING])
    if not _holds(words, _signs()):
        return None
    kinds = {_part(part) for part in _parts(heading[:HEADING])}
    for kind in (_Kind.GONE, _Kind.WEAK):
        if kind in kinds:
            return kind
    return None


def _parts(heading: str) -> Iterator[str]:
    """The heading, and its parts, where what stands before a part is no sentence."""
    yield heading
    before, parts = "", _PARTS.split(heading)
    for at, part in enumerate(parts):
        if at == 0 or _part(before) or len(_words(before).split()) <= 4:
            yield part
        before = part


def _part(text: str) -> _Kind | None:
    said = _words(text)
    if not said:
        return None
    if said in _phrases(_Kind.GONE):
        return _Kind.GONE
    left = f" {said} "
    for noise in _noise():
        left = left.replace(f" {noise} ", " ")
    left = re.sub(r" (?:4\d\d|\d) ", " ", left).strip()
    if left in _phrases(_Kind.GONE):
        return _Kind.GONE
    if left in _phrases(_Kind.WEAK):
        return _Kind.WEAK
    return _Kind.WEAK if not left and re.search(r"\b4(?:04|10)\b", said) else None


def _any(texts: Iterable[str], kind: _Kind) -> bool:
    return any(_holds(said, _phrases(kind)) for said in map(_words, texts))


def _holds(text: str, phrases: Iterable[str]) -> bool:
    return next(filter(text.__contains__, phrases), None) is not None


def _unknown(language: str | None) -> bool:
    return bool(language) and (language or "").partition("-")[0] not in _languages()


def _words(text: str) -> str:
    """The words of a text without case, accents and punctuation."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(c for c in plain if not unicodedata.combining(c))
    return unicodedata.normalize("NFC", " ".join(_WORD.findall(kept)))


@cache
def _phrases(kind: _Kind) -> frozenset[str]:
    return frozenset(_words(p) for _, k, ps in _rows() if k == kind for p in ps)


@cache
def _signs() -> tuple[str, ...]:
    """What one of stands in every heading that says a page is gone."""
    every = _phrases(_Kind.GONE) | _phrases(_Kind.WEAK) | {"404", "410"}
    return tuple(x for x in every if not any(y in x for y in every if y != x))


@cache
def _noise() -> tuple[str, ...]:
    return tuple(sorted(_phrases(_Kind.NOISE), key=len, reverse=True))


@cache
def _languages() -> frozenset[str]:
    return frozenset(tag for tag, _, _ in _rows())


@cache
def _rows() -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    table = (files("vigilangue.connectors") / "missing_phrases.tsv").read_text("utf-8")
    rows = (x.split("\t") for x in table.splitlines() if x and not x.startswith("#"))
    return tuple((tag, kind, tuple(ps.split(" | "))) for tag, kind, ps in rows)

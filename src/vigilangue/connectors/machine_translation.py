"""Reads whether a page says, or shows by its widgets, that a machine translates it."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from vigilangue.core.expression import QUOTED
from vigilangue.documents import Block, Document, widgets

LONGEST = 400  # characters of a block that may be a notice
ENDS = 5  # blocks at the beginning and end of a page, or of its content, to look at
HINTS = "*"  # the row with what one of stands in every phrase, accents and all


@dataclass(frozen=True, slots=True, kw_only=True)
class MachineTranslation:
    """``widgets`` are the names of those on the page, ``notices`` what it says."""

    widgets: tuple[str, ...]
    notices: tuple[str, ...]


def read(document: Document) -> MachineTranslation:
    """Return what a page shows and says of translation by machine."""
    inside = [b for b in document.blocks if b.region]
    return MachineTranslation(
        widgets=widgets(document), notices=notices(document.blocks, inside)
    )


def notices(blocks: Sequence[Block], inside: Sequence[Block]) -> tuple[str, ...]:
    """Return what the first and last blocks of a page, and of what is ``inside``, say.

    ``inside`` are those of its blocks that are not marked as furniture.
    """
    if len(blocks) > 4 * ENDS:
        blocks = (*_ends(blocks), *_ends(inside))
    short = [b for b in blocks if len(b.text) <= LONGEST and not b.quoted]
    if not _hinted("\n".join([b.text for b in short])):
        return ()
    said = (b.text[:QUOTED] for b in short if _hinted(b.text) and _notice(b.text))
    return tuple(dict.fromkeys(said))


def _ends(blocks: Sequence[Block]) -> tuple[Block, ...]:
    return (*blocks[:ENDS], *blocks[-ENDS:])


def _hinted(text: str) -> bool:
    lower = text.lower()
    return any(map(lower.__contains__, _rows()[HINTS]))


def _notice(text: str) -> bool:
    folded = _fold(text)
    return any(phrase in folded for phrase in _phrases())


def _fold(text: str) -> str:
    """Without case and accents or vowel signs."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c))


@cache
def _phrases() -> tuple[str, ...]:
    rows = (phrases for tag, phrases in _rows().items() if tag != HINTS)
    return tuple(_fold(phrase) for phrases in rows for phrase in phrases)


@cache
def _rows() -> dict[str, tuple[str, ...]]:
    table = (files("vigilangue.connectors") / "machine_notices.tsv").read_text("utf-8")
    rows = (x.split("\t") for x in table.splitlines() if x and not x.startswith("#"))
    return {tag: tuple(phrases.split(" | ")) for tag, phrases in rows}

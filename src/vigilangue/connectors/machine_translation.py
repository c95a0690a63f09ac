"""Reads whether a page says, or shows by its widgets, that a machine translates it."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from vigilangue.core.expression import QUOTED
from vigilangue.documents import Document, widgets

LONGEST = 600  # characters of a block that may be a notice


@dataclass(frozen=True, slots=True, kw_only=True)
class MachineTranslation:
    """``widgets`` are the names of those on the page, ``notices`` what it says."""

    widgets: tuple[str, ...]
    notices: tuple[str, ...]


def read(document: Document) -> MachineTranslation:
    """Return what a page shows and says of translation by machine."""
    said = (
        block.text[:QUOTED]
        for block in document.blocks
        if len(block.text) <= LONGEST and not block.quoted and _notice(block.text)
    )
    return MachineTranslation(
        widgets=widgets(document), notices=tuple(dict.fromkeys(said))
    )


def _notice(text: str) -> bool:
    folded = _fold(text)
    return any(phrase in folded for phrase in _phrases())


def _fold(text: str) -> str:
    """Without case and accents or vowel signs."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c))


@cache
def _phrases() -> tuple[str, ...]:
    table = (files("vigilangue.connectors") / "machine_notices.tsv").read_text("utf-8")
    rows = (x.split("\t") for x in table.splitlines() if x and not x.startswith("#"))
    return tuple(_fold(p) for _, phrases in rows for p in phrases.split(" | "))

"""Bodies as addresses name them, and the formulas with which they open."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")
# ISO 639-2 codes, which addresses of expressions have.
THREE = {
    **{"ar": "ara", "en": "eng", "es": "spa", "fr": "fra", "ru": "rus", "zh": "zho"},
    **{"pt": "por", "de": "deu", "it": "ita", "sw": "swa", "nl": "nld", "pl": "pol"},
}


@cache
def _table() -> dict[str, tuple[str, ...]]:
    text = (files(__package__) / "bodies.tsv").read_text("utf-8")
    rows = (x.split("\t") for x in text.splitlines() if x and not x.startswith("#"))
    return {name: tuple(cells) for name, *cells in rows}


def slug(body: str | None) -> str:
    """Return the name of a body in addresses; ``un`` where it is not known."""
    if body is None:
        return "un"
    known = _table().get(body)
    return known[0] if known else re.sub(r"\W+", "-", body.lower()).strip("-") or "un"


def formula(body: str | None, language: str | None) -> str | None:
    """Return the words that open a resolution, None where the table has none."""
    known = _table().get(body or "")
    if known is None or language not in LANGUAGES:
        return None
    return known[1 + LANGUAGES.index(language)]


def three(language: str | None) -> str:
    """Return the code of a language with three letters, ``und`` for no language."""
    if language is None:
        return "und"
    first = language.partition("-")[0].lower()
    return THREE.get(first, first if len(first) == 3 else "und")

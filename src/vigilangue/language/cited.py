"""What a page rightly says in another language: quotations, names, references."""

from __future__ import annotations

import re

# The mark that opens a quotation, and those that may close it.
CLOSING = {
    "“": "”",
    "„": "“”",
    "”": "”",
    "«": "»",
    "»": "«»",
    "‹": "›",
    "›": "‹›",
    "‘": "’",
    "‚": "‘’",
    "「": "」",
    "『": "』",
    "《": "》",
    "〈": "〉",
    '"': '"',
}
NAMES = 0.7  # of the words, how many must be names or numbers for a text to be of them

_EDGES = " \t\n\u00a0\u202f*_.,;:!?…·•-–—()[]"
_ABBREVIATED = re.compile(r"\b[^\W\d_A-Z][^\W\d_]{0,3}\. ?\d")  # "vol. 7", "p. 12"
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def quotation(text: str) -> bool:
    """Tell whether a text stands wholly inside one pair of quotation marks."""
    inside = text.strip(_EDGES)
    closing = CLOSING.get(inside[:1])
    if closing is None or len(inside) < 3 or inside[-1] not in closing:
        return False
    middle = inside[1:-1]
    return not any(
        mark in closing and not _apostrophe(middle, at)
        for at, mark in enumerate(middle)
    )


def _apostrophe(text: str, at: int) -> bool:
    return text[at - 1 : at].isalpha() and text[at + 1 : at + 2].isalpha()


def naming(text: str) -> bool:
    """Tell whether a text is names and numbers for the most part.

    So are lists of persons and bodies, titles of works, entries of a bibliography and
    credits of pictures; in a script without capitals nothing is.
    """
    words = [word for word in _WORD.findall(text) if _cased(word)]
    named = sum(not word[0].islower() for word in words) + len(
        _ABBREVIATED.findall(text)
    )
    return bool(words) and named >= NAMES * len(words)


def _cased(word: str) -> bool:
    return word[0].isdigit() or word[0].isupper() or word[0].islower()

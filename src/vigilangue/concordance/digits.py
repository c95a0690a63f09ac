"""Digits and their separators of every script as one, place for place."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_MARKS = re.compile(rf"(?<=[^\s{SUPERSCRIPTS}])[{SUPERSCRIPTS}]{{1,3}}")
_UNIT = re.compile(r"(?<![^\W\d_])(?:[kcm]?m|км|м|см|كم|م|CO|[A-Z])$")
_SIGNS = {"٫": ".", "٬": ",", "．": ".", "，": ",", "／": "/", "٪": "%", "％": "%"}
_SPACES = "\u00a0\u2007\u2009\u202f\u2008\u200a"
_VOWELS = re.compile("[\u064b-\u0652\u0670\u0640]")
_BARE = "\u200e\u200f\u061c\u202a\u202b\u202c\u2066\u2067\u2068\u2069\u00ad"


@cache
def _table() -> dict[int, str]:
    table = dict.fromkeys(map(ord, _SPACES), " ")
    table |= {ord(sign): plain for sign, plain in _SIGNS.items()}
    for first in (0x660, 0x6F0, 0xFF10, 0x966):
        table |= {first + n: str(n) for n in range(10)}
    return table


def plain(text: str) -> str:
    """Return a text with ASCII digits and separators, without superscripts.

    Each character stays at its place; marks of direction and Arabic vowels go.
    """
    for sign in _BARE:
        if sign in text:
            text = text.replace(sign, "")
    for sign in SUPERSCRIPTS:
        if sign in text:
            text = text.replace(sign, " ")
    return _VOWELS.sub("", text.translate(_table()))


def marks(text: str) -> tuple[str, ...]:
    """Return the footnote marks of a text in order; a square metre has none."""
    return tuple(
        unicodedata.normalize("NFKC", found[0])
        for found in _MARKS.finditer(text)
        if not _UNIT.search(text, max(0, found.start() - 4), found.start())
    )

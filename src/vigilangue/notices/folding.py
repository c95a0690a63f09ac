"""Texts as the lexicons write them: folded, character for character where it can be."""

from __future__ import annotations

import re
import unicodedata

_SIGNS = str.maketrans(
    {
        "’": "'",
        "ʼ": "'",
        "‘": "'",
        "\xa0": " ",
        "\u202f": " ",
        "\u3000": " ",
        "‑": "-",
        "‐": "-",
        "—": "–",
        "―": "–",
        "−": "-",
        "，": ",",
        "،": ",",
        "；": ";",
        "؛": ";",
        "：": ":",
        "。": ".",
        "؟": "?",
        "？": "?",
        "！": "!",
        "（": "(",
        "）": ")",
        "【": "(",
        "】": ")",
        "[": "(",
        "]": ")",
        "／": "/",
        "｜": "|",
        "＋": "+",
        "ё": "е",
        "أ": "ا",
        "إ": "ا",
        "آ": "ا",
        "ٱ": "ا",
        "ى": "ي",
        "ة": "ه",
        "ک": "ك",
        "ی": "ي",
        "ـ": None,
        "·": None,
    }
)
# Vowel signs of Arabic, which a text may have or not.
_VOWELS = re.compile("[\u064b-\u065f\u0670\u06d6-\u06ed]")


def fold(text: str) -> str:
    """Return a text composed, in lower case, with one form of each sign.

    Arabic loses its vowel signs and the variants of its letters, Russian its ё;
    full-width punctuation becomes plain.
    """
    if text.isascii():
        return text.lower().translate(_SIGNS)
    composed = unicodedata.normalize("NFC", text.lower())
    return _VOWELS.sub("", composed).translate(_SIGNS)

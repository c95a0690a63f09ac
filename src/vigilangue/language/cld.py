"""The one place that calls pycld2."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

import pycld2

# pycld2 raises on these: control characters, surrogates, non-characters.
BAD = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    "\U0001fffe\U0001ffff\U0002fffe\U0002ffff\U0003fffe-\U000effff\U000f0000-\U0010ffff]"
)
OURS = {"no": "nb", "iw": "he", "jw": "jv", "sr-ME": "sr", "zh": "zh-Hans", "bh": "bho"}
SHORT = 1_000  # characters of a text that may be asked about again
NONE = frozenset({"un", "xxx", "tlh", "zzp", "zzb", "zze", "zzh"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Guess:
    """What pycld2 says: a canonical tag or None, and its share in hundredths."""

    language: str | None
    percent: int
    reliable: bool


NOTHING = Guess(language=None, percent=0, reliable=False)


def guess(text: str) -> Guess:
    """Return the language that pycld2 takes most of a text to be in."""
    return _again(text) if len(text) < SHORT else _guess(text)


def _guess(text: str) -> Guess:
    try:
        reliable, _, ranked = pycld2.detect(text, isPlainText=True)
    except (pycld2.error, UnicodeError):
        try:
            reliable, _, ranked = pycld2.detect(BAD.sub(" ", text), isPlainText=True)
        except (pycld2.error, UnicodeError):
            return NOTHING
    _, code, percent, _ = ranked[0]
    return _said(code, percent, bool(reliable))


# The same few blocks of a page are asked about in turn.
_again = lru_cache(maxsize=256)(_guess)


@lru_cache(maxsize=4096)
def _said(code: str, percent: int, reliable: bool) -> Guess:
    if code in NONE or code.startswith("xx-"):
        return NOTHING
    return Guess(language=OURS.get(code, code), percent=percent, reliable=reliable)

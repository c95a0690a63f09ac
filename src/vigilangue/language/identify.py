"""In which language a text is written, or that nobody can tell."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

import eldc
import pycld2

from . import tags
from .reading import UNREAD, Reading

__all__ = ["Reading", "page", "short"]

# pycld2 raises on these: control characters, surrogates, non-characters.
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
OURS = {"no": "nb", "iw": "he", "jw": "jv", "sr-ME": "sr-Latn", "zh": "zh-Hans"}
PAGE_LETTERS = 40


def page(text: str) -> Reading:
    """Return the language of a page's main content; None where it cannot be told."""
    if len(text) < PAGE_LETTERS:
        return UNREAD
    name, percent, reliable = _cld2(text)
    if name == "un" or name.startswith("xx") or not reliable:
        return UNREAD
    return Reading(language=OURS.get(name, name), confidence=percent / 100)


def short(text: str, among: Collection[str]) -> Reading:
    """Return which of the languages ``among`` a title, link or block is written in.

    ``among`` are valid tags; the one answered is as given there.
    """
    chooser = _chooser(frozenset(among))
    return chooser(text)


def _cld2(text: str) -> tuple[str, int, bool]:
    try:
        found = pycld2.detect(text, isPlainText=True)
    except (pycld2.error, UnicodeError):
        try:
            found = pycld2.detect(CONTROL.sub(" ", text), isPlainText=True)
        except (pycld2.error, UnicodeError):
            return "un", 0, False
    reliable, _, ranked = found
    _, name, percent, _ = ranked[0]
    return name, percent, bool(reliable)


class _Chooser:
    """Chooses among a fixed set of languages."""

    def __init__(self, among: frozenset[str]) -> None:
        self.among = {tags.primary(t) or t: t for t in sorted(among)}
        ours = {"nb": "no", "nn": "no", "id": "ms", "bs": "hr", "ckb": "ku"}
        known = {ours.get(p, p): t for p, t in self.among.items()}
        self.eldc = {c: t for c, t in known.items() if c in eldc.LANGUAGES}
        self.rest = len(known) > len(self.eldc)
        eldc.init()
        self.instance = eldc.instance()
        self.instance.set_languages(list(self.eldc))

    def __call__(self, text: str) -> Reading:
        if self.rest:
            name, percent, reliable = _cld2(text)
            name = (tags.primary(OURS.get(name, name)) or name)
            if reliable and name in self.among:
                return Reading(language=self.among[name], confidence=percent / 100)
        if not self.eldc:
            return UNREAD
        found = self.instance.detect_details(CONTROL.sub(" ", text))
        if found.language not in self.eldc:
            return UNREAD
        scores = sorted(found.scores.values(), reverse=True)
        return Reading(
            language=self.eldc[found.language], confidence=min(1.0, scores[0])
        )


@lru_cache(maxsize=256)
def _chooser(among: frozenset[str]) -> _Chooser:
    return _Chooser(among)

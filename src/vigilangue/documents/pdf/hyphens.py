"""Words that a line's end parted, and hyphens that stay."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from ..plain import joined, linked

_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010\u2011][^\W\d_]+)*")
_CUT = re.compile(r"([^\W\d_]+(?:[-\u2010\u2011][^\W\d_]+)*)[-\u2010\u2011]$")
_SOFT = "\u00ad"
# "2015–2030", "WT/MIN(15)/48-WT/L/982": what such a line's end parts needs no space.
_DASHED = re.compile(r"(?:\w[–—/]|\)[-\u2010\u2011])$")


class Hyphens:
    """Which hyphens at the ends of lines stay, by the words of the document itself.

    A word that it has elsewhere with its hyphen keeps it, one that it has elsewhere
    without loses it; the others go as most that are known went, and else keep it.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        """Learn the words of a document, line by line."""
        self._words: Counter[str] = Counter()
        for text in texts:
            words = _WORD.findall(text.casefold().replace(_SOFT, ""))
            self._words.update(words[:-1] if text.endswith("-") else words)
        self._known: Counter[bool] = Counter()
        for first, second in pairwise(texts):
            kept = self._seen(first, second)
            if kept is not None:
                self._known[kept] += 1

    def join(self, first: str, second: str) -> str:
        """Return two lines as one."""
        if first.endswith(_SOFT):
            return first.rstrip(_SOFT) + second
        if _DASHED.search(first) and second[:1].isalnum():
            return first + second
        cut = _CUT.search(first)
        if cut is None or not second[:1].islower() or linked(second):
            return joined(first, second)
        kept = self._seen(first, second)
        if kept is None:
            kept = self._known[True] >= self._known[False]
        return first + second if kept else first[:-1] + second

    def joined(self, lines: Iterable[str]) -> str:
        """Return all lines as one."""
        text = ""
        for line in lines:
            text = self.join(text, line)
        return text

    def _seen(self, first: str, second: str) -> bool | None:
        """Whether a word is known with its hyphen; None where it is not known."""
        cut, rest = _CUT.search(first), _WORD.match(second)
        if cut is None or rest is None:
            return None
        start, end = cut[1].casefold(), rest[0].casefold()
        with_hyphen = self._words[f"{start}-{end}"]
        without = self._words[f"{start}{end}"]
        if with_hyphen or without:
            return with_hyphen >= without
        return None

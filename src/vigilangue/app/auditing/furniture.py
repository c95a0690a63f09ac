"""What the pages of a site repeat around their text, learned without their mark-up."""

from __future__ import annotations

import re
from collections import Counter
from itertools import repeat

from vigilangue.collecting.numbers import Numbers
from vigilangue.language import names

from .counting import Recurring
from .look import Look

SHARE = 0.3  # of the pages, in a language or of all, how many must share a block
FEWEST = 4
ALL = 3  # pages from which a block that all of them have is furniture too
EVERYWHERE = 0.8  # of the pages in a language, how many must end alike
SETTLED = 6  # pages in a language from which it is told that they repeat nothing
LANGUAGES = 3  # in which a block must be found to be furniture of the whole site
_TOKEN = re.compile(r"[^\W_]+")


class Furniture:
    """Counts blocks by the language of their page, as it was read at the first look.

    Of pages with the same address but for the language only the first counts, of those
    with the same text the first few: a text that is published untranslated in many
    languages is no furniture.
    """

    def __init__(self) -> None:
        """Start with nothing seen."""
        self._texts: Counter[str | None] = Counter()
        self._alike = Numbers()
        self._blocks: Recurring[tuple[str | None, int]] = Recurring()

    def add(self, look: Look) -> None:
        """Count one page."""
        draft = look.draft
        place, text = hash((draft, bare(look.address))), hash((draft, look.shape))
        first, again = self._count(place) == 1, self._count(text)
        short = len(look.shape) == 1  # it has no long blocks
        if first and (short or again < FEWEST):
            self._texts[draft] += 1
            self._blocks.add(zip(repeat(draft), look.marks))

    def _count(self, alike: int) -> int:
        times = self._alike.get(alike, 0) + 1
        self._alike.put(alike, times)
        return times

    def marks(self) -> frozenset[int]:
        """Return the fingerprints of what recurs in a language, or in all of them."""
        pages: Counter[int] = Counter()
        languages: Counter[int] = Counter()
        found = set()
        for (draft, mark), n in self._blocks.at_least(1):
            pages[mark] += n
            languages[mark] += 1
            of = self._texts[draft]
            if n >= max(FEWEST, SHARE * of) or n == of >= ALL:
                found.add(mark)
        least = max(FEWEST, SHARE * self._texts.total())
        wide = (m for m, n in languages.items() if n >= LANGUAGES)
        return frozenset(found.union(m for m in wide if pages[m] >= least))

    def everywhere(self) -> frozenset[int]:
        """Return the fingerprints of what hardly a page in a language is without."""
        counts = self._blocks.at_least(ALL)
        texts = self._texts
        return frozenset(m for (d, m), n in counts if n >= EVERYWHERE * texts[d])

    def settled(self) -> frozenset[str | None]:
        """Return the languages in which enough pages were seen to know it all."""
        return frozenset(t for t, n in self._texts.items() if n >= SETTLED)


def bare(address: str) -> str:
    """Return an address without the pieces that may name a language."""
    return _TOKEN.sub(lambda t: "" if names.from_address(t[0]) else t[0], address)

"""In which of the languages with a lexicon each line of a notice is written."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from vigilangue.language import identify, tags

from . import lexicon as lexicons
from .folding import fold
from .lexicon import Lexicon
from .names import WORD

LOOK = 6_000  # characters of a notice by which its language is told
SECOND = 0.2  # share of the letters in another language that makes a notice bilingual
FEW = 30  # letters of a language under which it is only quoted
BRIEF = 400  # characters of a notice that a small language may be mistaken for
FEWEST = 120  # characters under which its own words tell the language of a notice
SURE = 0.95  # confidence from which it is not taken for another
NEIGHBOURS = ("ca", "de", "fa", "it", "nl", "pl", "pt", "ro", "sv", "tr", "uk")
SHORT = 25  # characters of a line under which its words say nothing of its language
_WRITINGS = (
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("ar", re.compile("[\u0620-\u064a]")),
    ("ru", re.compile("[а-яА-ЯёЁ]")),
)
_LATIN = re.compile("[a-zA-Z]")


class Tongues:
    """The main language of a notice, and the lexicon of each of its lines."""

    def __init__(self, texts: Iterable[str], known: str | None) -> None:
        """Tell the languages of a notice from its lines; ``known`` is told already."""
        listed = [*texts]
        whole = "\n".join(listed)[:LOOK]
        self.main = known or _main(whole)
        primary = tags.primary(self.main) if self.main else None
        self._lexicon = (
            lexicons.load(primary) if primary in lexicons.languages() else None
        )
        self._latin = tuple(
            lexicons.load(tag)
            for tag in lexicons.languages()
            if tag not in {tag for tag, _ in _WRITINGS}
        )
        self._letters: Counter[str] = Counter()
        for text in listed:
            found = self.of(text)
            if found is not None and len(text) >= SHORT:
                self._letters[found.language] += len(text)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the notice, the main one first."""
        total = sum(self._letters.values())
        others = [
            tag
            for tag, n in self._letters.most_common()
            if n >= FEW and n >= SECOND * total and tag != tags.primary(self.main or "")
        ]
        return (self.main, *others) if self.main else tuple(others)

    def of(self, text: str) -> Lexicon | None:
        """Return the lexicon of the language that a line is written in."""
        for tag, letters in _WRITINGS:
            if letters.search(text) and tag in lexicons.languages():
                written = len(letters.findall(text))
                if written * 2 >= len(_LATIN.findall(text)) or tag == "zh":
                    return lexicons.load(tag)
        if self._lexicon is not None and self._lexicon not in self._latin:
            return self._voted(text) or self._lexicon
        if self._lexicon is None and self.main is not None:
            return self._voted(text) if len(text) >= 4 * SHORT else None
        if len(text) < SHORT:
            return self._lexicon
        return self._voted(text) or self._lexicon

    def _voted(self, text: str) -> Lexicon | None:
        """Return the language of most of the words that no sentence is without."""
        words = WORD.findall(text[:600].lower())
        counted = [(sum(w in x.common for w in words), x) for x in self._latin]
        best = max(counted, key=lambda c: c[0], default=(0, None))
        own = next((n for n, x in counted if x is self._lexicon), 0)
        if best[1] is None or best[0] < own + 3:
            return self._lexicon
        return best[1]


def _main(text: str) -> str | None:
    """Return the language that a notice is mainly written in.

    One without lexicon only where it is sure: short notices resemble small languages.
    """
    if len(text) < FEWEST and (telling := _telling(text)):
        return telling
    found = identify.page(text)
    known = lexicons.languages()
    if found.language is not None and tags.primary(found.language) in known:
        return found.language
    if found.language is not None and (found.confidence >= SURE or len(text) >= BRIEF):
        return found.language
    near = identify.short(text, (*known, *NEIGHBOURS)).language
    if near is not None:
        return near
    return found.language


def _telling(text: str) -> str | None:
    """Return the language whose lexicon alone, or most of all, knows the words."""
    folded = fold(text)
    known = [
        (_covered(folded, lexicon), tag)
        for tag in lexicons.languages()
        if (lexicon := lexicons.load(tag)).spaced
    ]
    (most, tag), (second, _) = sorted(known, reverse=True)[:2]
    return tag if most >= 2 * second + 4 else None


def _covered(folded: str, lexicon: Lexicon) -> int:
    """Return how many characters of a text a lexicon knows."""
    cues = sum(c.end - c.start for c in lexicon.cues.find(folded))
    return cues + sum(m.end - m.start for m in lexicon.names.find(folded))

"""Where a text names languages, in the words of one language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from .folding import fold

WORD = re.compile(r"[^\W\d_]+")
JOINED = "、/和及与或"  # may part what names a language in one character from the next
SHORT = 4  # letters up to which a name that no lexicon lists is unsure


class Mention(NamedTuple):
    """A language that is named: its place in the folded text, and its tag.

    ``weak`` where the name has to stand beside a word for language: "mon", "langue
    anglaise".
    """

    start: int
    end: int
    tag: str
    weak: bool = False


class Forms(NamedTuple):
    """How names are inflected and joined in a language.

    ``endings`` are those that a name's own may turn into, by its own; ``weak`` the
    same, for forms that name a language only beside the word for it; ``proclitics``
    may be written before a name, first of them the article. ``finals`` are the letters
    that end all names, in scripts that do not divide words; there ``shorts`` stand for
    languages right before a name or before ``pairs`` ("双语"), but not after ``apart``.
    ``never`` are words that are no names.
    """

    endings: tuple[tuple[str, tuple[str, ...]], ...] = ()
    weak: tuple[tuple[str, tuple[str, ...]], ...] = ()
    proclitics: tuple[str, ...] = ()
    finals: str = ""
    shorts: tuple[tuple[str, str], ...] = ()
    pairs: tuple[str, ...] = ()
    apart: frozenset[str] = frozenset()
    never: frozenset[str] = frozenset()


class Names:
    """The names of languages in one language."""

    def __init__(
        self, speaker: str, by_hand: Mapping[str, Iterable[str]], forms: Forms
    ) -> None:
        """Know what CLDR lists for the speaker, and what stands in its lexicon."""
        self._forms = forms
        self._known: dict[str, list[tuple[tuple[str, ...], str, bool]]] = {}
        self._whole: dict[str, str] = {}
        self._longest = 1
        self._shorts = dict(forms.shorts)
        for tag, name in _listed(speaker):
            folded = fold(name)
            if folded not in forms.never:
                self._add(folded, tag, weak=len(folded) <= SHORT)
        for tag, names in by_hand.items():
            for name in names:
                self._add(fold(name), tag, weak=False)
        for several in self._known.values():
            several.sort(key=lambda x: (-len(x[0]), x[2]))

    def find(self, text: str) -> list[Mention]:
        """Return the languages named in a folded text, in order."""
        if self._forms.finals:
            return self._in_unspaced(text)
        found: list[Mention] = []
        known = self._known
        words = [(m.group(), m.start(), m.end()) for m in WORD.finditer(text)]
        at = 0
        for index, (word, start, end) in enumerate(words):
            if start < at:
                continue
            bare = word if word in known else self._bare(word)
            if bare is None:
                continue
            begin = end - len(bare)
            for rest, tag, weak in known[bare]:
                tail = words[index + 1 : index + 1 + len(rest)]
                if tuple(w for w, _, _ in tail) == rest:
                    at = tail[-1][2] if tail else end
                    found.append(Mention(begin, at, tag, weak))
                    break
        return found

    def _bare(self, word: str) -> str | None:
        """Return a word without what is written together with a name, if one is."""
        for before in self._forms.proclitics:
            if word.startswith(before) and word[len(before) :] in self._known:
                return word[len(before) :]
        return None

    def _in_unspaced(self, text: str) -> list[Mention]:
        found: list[Mention] = []
        last = 0
        for end in (i + 1 for i, c in enumerate(text) if c in self._forms.finals):
            for start in range(max(last, end - self._longest), end - 1):
                tag = self._whole.get(text[start:end])
                if tag:
                    found += reversed([*self._before(text, last, start)])
                    found.append(Mention(start, end, tag))
                    last = end
                    break
        for pair in self._forms.pairs:
            for match in re.finditer(pair, text):
                if not any(m.end == match.start() for m in found):
                    found += self._before(text, 0, match.start())
        return sorted(found)

    def _before(self, text: str, least: int, start: int) -> Iterator[Mention]:
        """Yield what a name is short for with others, from right to left."""
        while True:
            at = start - 1
            at -= at > least and text[at] in JOINED
            if at < least or text[at] not in self._shorts:
                return
            if at and text[at - 1] in self._forms.apart and at == start - 1:
                return
            yield Mention(at, at + 1, self._shorts[text[at]])
            start = at

    def _add(self, name: str, tag: str, *, weak: bool) -> None:
        if self._forms.finals:
            self._whole.setdefault(name, tag)
            self._longest = max(self._longest, len(name))
            for own, others in self._forms.endings:
                for other in others if name.endswith(own) else ():
                    self._whole.setdefault(_ending(name, own, other), tag)
            return
        words = WORD.findall(name)
        if not words:
            return
        article = "".join(self._forms.proclitics[:1])
        words = [words[0].removeprefix(article) or words[0], *words[1:]]
        for form, loose in self._inflected(words):
            several = self._known.setdefault(form[0], [])
            entry = (tuple(form[1:]), tag, weak or loose)
            if not any(rest == entry[0] and not soft for rest, _, soft in several):
                several.append(entry)

    def _inflected(self, words: list[str]) -> Iterator[tuple[list[str], bool]]:
        """Yield a name in all its forms; all its words take the same ending."""
        yield words, False
        for table, loose in ((self._forms.endings, False), (self._forms.weak, True)):
            for own, others in table:
                if words[-1].endswith(own):
                    for other in others:
                        yield [_ending(w, own, other) for w in words], loose
                    break


def _ending(word: str, own: str, other: str) -> str:
    return word[: len(word) - len(own)] + other if word.endswith(own) else word


@cache
def _listed(speaker: str) -> tuple[tuple[str, str], ...]:
    text = (files(__package__) / "names.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line[:1] != "#")
    return tuple((tag, name) for by, tag, name in rows if by == speaker)

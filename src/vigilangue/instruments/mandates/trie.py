"""Phrases found among the words of a text, each with what it stands for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from vigilangue.values.lexicon import fold

# Marks above and below letters belong to the word; they are folded away.
_TOKEN = re.compile(
    r"[\u3400-\u9fff]"
    r"|(?:(?![\u3400-\u9fff])[^\W_])(?:(?![\u3400-\u9fff])[^\W_]|[\u0300-\u036f\u064b-\u0670])*"
    r"|[^\w\s*-]"
)
_WRITTEN = re.compile(rf"({_TOKEN.pattern})(\*?)")
_APOSTROPHES = {"’": "'", "‘": "'"}
_SHORTEST = 2  # letters of a stem

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a Chinese character or a sign, folded, and where it stands."""

    word: str
    start: int
    end: int


def tokens(text: str) -> list[Token]:
    """Return the words, characters and signs of a text; hyphens part words."""
    return [
        Token(_APOSTROPHES.get(m[0], "") or fold(m[0]) or m[0], m.start(), m.end())
        for m in _TOKEN.finditer(text)
    ]


class _Node(Generic[T]):
    __slots__ = ("after", "stems", "value")

    def __init__(self) -> None:
        self.after: dict[str, _Node[T]] = {}
        self.stems: dict[str, _Node[T]] = {}
        self.value: T | None = None


class Trie(Generic[T]):
    """Phrases; a word of one that ends with ``*`` is a stem with any ending.

    ``clitics`` are (written, meant) beginnings that a first word may have: the Arabic
    "ولل" for "ال".
    """

    def __init__(
        self,
        phrases: Iterable[tuple[str, T]],
        clitics: Sequence[tuple[str, str]] = (),
    ) -> None:
        """Hold the phrases."""
        self._root: _Node[T] = _Node()
        self._clitics = tuple((fold(a), fold(b)) for a, b in clitics)
        for phrase, value in phrases:
            node = self._root
            for word, stem in _WRITTEN.findall(phrase.replace("’", "'")):
                after = node.stems if stem else node.after
                node = after.setdefault(fold(word) or word, _Node())
            node.value = value

    @property
    def empty(self) -> bool:
        """Whether no phrase is held."""
        return not self._root.after and not self._root.stems

    def find(self, among: Sequence[Token], at: int) -> tuple[int, T] | None:
        """Return where the longest phrase that begins at a word ends, and its value."""
        if at >= len(among) or not self._begins(among[at].word):
            return None
        best: tuple[int, T] | None = None
        for word in self._meant(among[at].word):
            found = self._longest(among, at, word)
            if found is not None and (best is None or found[0] > best[0]):
                best = found
        return best

    def _begins(self, word: str) -> bool:
        root = self._root
        return word in root.after or bool(root.stems) or bool(self._clitics)

    def end(self, among: Sequence[Token], at: int) -> int:
        """Return where the longest phrase ends, ``at`` where none begins."""
        found = self.find(among, at)
        return at if found is None else found[0]

    def _meant(self, word: str) -> Iterable[str]:
        yield word
        for written, meant in self._clitics:
            if word.startswith(written) and len(word) > len(written) + 1:
                yield meant + word[len(written) :]

    def _longest(
        self, among: Sequence[Token], at: int, first: str
    ) -> tuple[int, T] | None:
        best: tuple[int, T] | None = None
        nodes = _steps(self._root, first)
        here = at + 1
        while nodes:
            for node in nodes:
                if node.value is not None:
                    best = here, node.value
                    break
            if here >= len(among):
                break
            word = among[here].word
            nodes = [after for node in nodes for after in _steps(node, word)]
            here += 1
        return best


def _steps(node: _Node[T], word: str) -> list[_Node[T]]:
    found = [node.after[word]] if word in node.after else []
    if node.stems:
        stems = (word[:n] for n in range(len(word), _SHORTEST - 1, -1))
        found += [node.stems[stem] for stem in stems if stem in node.stems]
    return found

"""Phrases of a lexicon, and where they stand in a folded text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from .folding import fold

_SIGNS = {
    " ": r"[\s\-]+",
    "~": r"\w*",
    "#": r"\w+",
    "…": r"[^.,;|]{0,40}?",
    "_": r"[^.,;:|()]{1,60}",
    "(": "(?:",
    ")": ")",
    "|": "|",
    "?": "?",
}
_START = re.compile(r"\b(?=\w)")
_END = re.compile(r"\w+")
REACH = 90  # characters of the longest phrase that is sought


class Cue(NamedTuple):
    """A phrase that was found: its place in the folded text, and what it says."""

    start: int
    end: int
    kind: str


def heads(phrase: str) -> Iterator[str]:
    """Yield a phrase once for each way in which it may begin."""
    if not phrase.startswith("("):
        if phrase:
            yield phrase
        return
    depth, cuts = 0, [0]
    for at, character in enumerate(phrase):
        depth += (character == "(") - (character == ")")
        if character == "|" and depth == 1:
            cuts.append(at)
        if depth == 0:
            break
    rest = phrase[at + 1 :]
    for low, high in zip(cuts, [*cuts[1:], at], strict=True):
        yield from heads(phrase[low + 1 : high] + rest.removeprefix("?"))
    if rest.startswith("?"):
        yield from heads(rest[1:])


def pattern(phrase: str) -> str:
    """Return the pattern of a folded phrase.

    ``(a|b)``, ``(a )?b`` and ``as?`` are read as in patterns; ``~`` stands for any
    ending, ``#`` for a word, ``…`` for some words between, ``_`` for words up to the
    next comma, a space also for a hyphen; other characters for themselves.
    """
    return "".join(_SIGNS.get(c) or re.escape(c) for c in phrase)


class Phrases:
    """Phrases by what they say, found from left to right, the longest first."""

    def __init__(
        self,
        phrases: Mapping[str, Iterable[str]],
        *,
        spaced: bool,
        proclitics: Iterable[str] = (),
    ) -> None:
        """Prepare phrases; ``proclitics`` may be written together with the first word.

        ``spaced`` says whether spaces divide the words.
        """
        self._spaced = spaced
        self._listed: dict[str, list[tuple[str, str]]] = {}
        self._compiled: dict[str, tuple[re.Pattern[str], tuple[str, ...]]] = {}
        before = ("", *proclitics)
        for kind, several in phrases.items():
            for phrase in several:
                for head in heads(fold(phrase)):
                    for first in before:
                        known = self._listed.setdefault((first + head)[0], [])
                        known.append((first + head, kind))

    def find(self, text: str) -> list[Cue]:
        """Return the phrases in a folded text, in order, none overlapping another."""
        found: list[Cue] = []
        listed = self._listed
        at = 0
        places: Iterable[int] = range(len(text))
        if self._spaced:
            places = (m.start() for m in _START.finditer(text))
        for place in places:
            letter = text[place]
            if place < at or letter not in listed:
                continue
            sought, kinds = self._compiled.get(letter) or self._compile(letter)
            match = sought.match(text, place)
            if match:
                match = self._longest(sought, text, match)
                kind = kinds[(match.lastindex or 1) - 1]
                found.append(Cue(place, match.end(), kind))
                at = max(match.end(), place + 1)
        return found

    def _longest(
        self, sought: re.Pattern[str], text: str, match: re.Match[str]
    ) -> re.Match[str]:
        """Return the longest match at a place, of which one is known."""
        start, first = match.span()
        last = min(len(text), start + REACH)
        ends: Iterable[int] = range(first + 1, last + 1)
        if self._spaced:
            ends = (m.end() for m in _END.finditer(text, first, last))
        for end in ends:
            match = sought.fullmatch(text, start, end) or match
        return match

    def _compile(self, letter: str) -> tuple[re.Pattern[str], tuple[str, ...]]:
        """Make one pattern of what begins with a letter, when it is first met."""
        ordered = sorted(dict.fromkeys(self._listed[letter]), key=lambda x: -len(x[0]))
        joined = "|".join(f"({pattern(form)})" for form, _ in ordered)
        end = r"(?:(?<=')|(?!\w))" if self._spaced else ""
        made = re.compile(f"(?:{joined}){end}"), tuple(kind for _, kind in ordered)
        self._compiled[letter] = made
        return made

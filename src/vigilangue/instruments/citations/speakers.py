"""Whose act a number names: by the words beside it, else by how it is printed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from vigilangue.values import dates
from vigilangue.values.symbols import Act

from .chains import Chain
from .printed import COUNCIL, SECURITY, council, may, printed
from .tokens import Sort, Token
from .words import Words

BESIDE = 70  # characters beside a head or number in which its body is named
FEW = 2  # words that may stand between a body and its head
SHORT = 12  # characters that may stand between them in a script without spaces
_PAUSE = re.compile(r"[.;:,()。；：，、（）،؛]")


class Speakers:
    """Finds whose acts the numbers of one text name.

    ``speaking`` is the body of the instrument, None where it is not known; ``session``
    the one it is of.
    """

    def __init__(
        self, text: str, words: Words, speaking: str | None, session: int | None
    ) -> None:
        """Begin a text, with no chain read yet."""
        self._text, self._words = text, words
        self._speaking, self._session = speaking, session
        self._last: tuple[int, str | None] = (-1, None)

    def of(
        self, chain: Chain, dated: Sequence[date | None]
    ) -> Iterator[tuple[Token, str | None]]:
        """Yield each number of a chain with the body whose act it names.

        None is a body whose acts have no symbol that their number tells. The chains
        of a text are given in their order; ``dated`` are the dates of the numbers.
        """
        said = self._around(chain) or self._own(chain)
        after = self._behind(chain)
        inherited = self._inherited(chain) if said is None else None
        for token, own, day in zip(chain.tokens, after, dated, strict=True):
            yield (
                token,
                self._body(token, said or own or inherited, day, chain.head.act),
            )
        last = chain.head.end if self._words.follows else chain.tokens[-1].end
        self._last = (last, said or after[-1] or inherited)

    def _body(
        self, token: Token, said: str | None, day: date | None, act: Act
    ) -> str | None:
        if token.sort is Sort.BARE:  # "resolution 1325" may be anybody's
            ours = (said or self._speaking) in (SECURITY, COUNCIL)
            return SECURITY if ours and act is Act.RESOLUTION else None
        if said == COUNCIL:
            return council(token, self._speaking)
        if said and may(token, said, day):
            return said
        return printed(token, self._speaking, self._session, day)

    def _around(self, chain: Chain) -> str | None:
        """Return the body named before the head, or between it and the first number."""
        first = chain.tokens[0].start
        if self._words.follows:
            near = self._text[max(0, first - BESIDE) : first]
            return self._touching(near) if self._words.body_first else None
        between = self._text[chain.head.end : first]
        if found := self._found(between):
            return max(found)[2]
        return self._touching(self._text[: chain.head.start][-BESIDE:])

    def _touching(self, near: str) -> str | None:
        """Return the body whose name ends right before, but for few words."""
        if not self._words.body_first or not (found := self._found(near)):
            return None
        end, _, name = max(found)
        rest = _without(near[end:], self._words)
        few = len(rest.split()) <= FEW and len(rest) <= BESIDE
        if self._words.follows:
            few = len(rest.strip()) <= SHORT
        return name if few and not _PAUSE.search(rest) else None

    def _own(self, chain: Chain) -> str | None:
        """Return the body that "its" means: the one just named, else the speaker."""
        start = chain.tokens[0].start if self._words.follows else chain.head.start
        near = self._text[max(0, start - BESIDE) : chain.tokens[0].start]
        owned = list(self._words.own.finditer(near))
        if not owned or len(near) - owned[-1].end() > BESIDE // 2:
            return None
        before = near[: owned[-1].start()]
        if found := self._found(before):
            end, _, name = max(found)
            if len(_without(before[end:], self._words)) <= SHORT + 2:
                return name
        return self._speaking

    def _behind(self, chain: Chain) -> list[str | None]:
        """Return the body named behind each number, or behind a later one."""
        named: list[str | None] = [None] * len(chain.tokens)
        if self._words.follows:
            return named
        ends = [t.start for t in chain.tokens[1:]] + [chain.tokens[-1].end + BESIDE]
        last: str | None = None
        for at in reversed(range(len(named))):
            between = self._text[chain.tokens[at].end : ends[at]]
            rest = _undated(between, self._words)
            found = [(start, end, name) for end, start, name in self._found(rest)]
            if found:
                start, _, name = max(found)
                if self._words.whose.fullmatch(rest[:-start] if start else ""):
                    last = name
            named[at] = last
        return named

    def _inherited(self, chain: Chain) -> str | None:
        """Return the body of the chain before, where nothing but "and" is between."""
        end, name = self._last
        if end < 0 or name is None or self._words.follows:
            return None
        between = _undated(self._text[end : chain.head.start], self._words)
        rest = self._words.linked.sub(" ", between)
        return name if not re.search(r"[^\W\d_]", rest) else None

    def _found(self, text: str) -> list[tuple[int, int, str]]:
        """Return the end, the start (the longer first) and name of bodies in a text."""
        return [
            (m.end(), -m.start(), name)
            for name, pattern in self._words.bodies
            for m in pattern.finditer(text)
        ]


def _without(text: str, words: Words) -> str:
    """Return a text without the date in it."""
    for one in dates.find(text, words.language)[:1]:
        return text[: one.start] + text[one.end :]
    return text


def _undated(text: str, words: Words) -> str:
    """Return a text without the date at its beginning, if one is there."""
    for one in dates.find(text, words.language)[:1]:
        if words.date.fullmatch(text[: one.start]):
            return text[one.end :]
    return text

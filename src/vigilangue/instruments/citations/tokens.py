"""The numbers and symbols in a text that may be citations, whatever the language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from vigilangue.values import symbols

_PART = "A-ZА-Я"
_LETTERS = "|".join(sorted(symbols.LETTERS, key=len, reverse=True))
_ONE_PART = rf"(?:[A-ZАВСЕН](?![\w’'])|(?:{_LETTERS})(?!\w))"
_PARTS = rf"(?:[ \u00a0-]?{_ONE_PART}(?:[ ,]*(?:and|et|y|и|و|和|-|–)? ?{_ONE_PART})*)?"
_SESSION = r"(?:E?S-)?[IVXL]{1,8}|د(?:إط|إ)?\s*-\s*\d{1,2}"
_SYMBOL = re.compile(
    r"(?<![A-Za-z0-9/.])(?P<symbol>[A-Z]{1,9}(?:/[A-Z0-9][A-Za-z0-9.()-]*)+"
    r"(?:\s?\(\d{4}\))?)"
)
_NUMBER = re.compile(
    rf"(?<![A-Za-z0-9/.,-])(?:"
    rf"(?P<slashed>(?:E?S-)?\d{{1,4}}/\d{{1,4}})(?P<parts>{_PARTS})(?![A-Za-z0-9/])"
    rf"|(?P<dated>\d{{1,4}}) ?\((?P<year>(?:19|20)\d\d)\)"
    rf"|(?P<old>\d{{1,4}})(?P<olds>{_PARTS}) ?\((?P<session>{_SESSION})\)"
    rf"|(?P<bare>\d{{3,4}})(?![A-Za-z0-9/.,%-]| ?\()"
    rf")"
)
_JOINED = re.compile(r"(?<=\d)-(?=[A-Z]{1,3}/)")
_FIRST_PART = re.compile(_ONE_PART)
WIDE = str.maketrans("（）／", "()/")


class Sort(Enum):
    """How a number is printed."""

    SYMBOL = auto()  # A/79/302
    SLASHED = auto()  # 77/331, 2021/11, S-21/1
    DATED = auto()  # 1325 (2000)
    OLD = auto()  # 217 A (III)
    BARE = auto()  # 1325


class Token(NamedTuple):
    """A number with its place in characters; ``number`` as in a symbol.

    ``parts`` are the letters printed beside it.
    """

    start: int
    end: int
    sort: Sort
    number: str
    parts: tuple[str, ...] = ()


def tokens(text: str) -> list[Token]:
    """Return the numbers of a text in their order.

    Brackets and strokes of double width are read as plain ones; digits must be ASCII.
    """
    plain = text.translate(WIDE)
    found = list(_symbols(plain))
    taken = [(t.start, t.end) for t in found]
    for m in _NUMBER.finditer(plain):
        if not any(start <= m.start() < end for start, end in taken):
            found += _number(m)
    return sorted(found)


def _symbols(text: str) -> Iterator[Token]:
    for m in _SYMBOL.finditer(text):
        at = m.start()
        # A double symbol, A/79/302-S/2024/600, is two.
        for one in _JOINED.split(m["symbol"]):
            root = one.partition("/")[0]
            if root in symbols.SERIES and any(c.isdigit() for c in one):
                yield Token(at, at + len(one), Sort.SYMBOL, symbols.written(one))
            at += len(one) + 1


def _number(m: re.Match[str]) -> Iterator[Token]:
    if m["slashed"]:
        yield _token(m, Sort.SLASHED, m["slashed"], m["parts"])
    elif m["dated"]:
        yield _token(m, Sort.DATED, f"{m['dated']}({m['year']})", "")
    elif m["old"]:
        session = symbols.session(m["session"])
        if session:
            yield _token(m, Sort.OLD, f"{m['old']}({session})", m["olds"])
    else:
        yield _token(m, Sort.BARE, m["bare"], "")


def _token(m: re.Match[str], sort: Sort, number: str, parts: str) -> Token:
    letters = tuple(symbols.LETTERS.get(p, p) for p in _FIRST_PART.findall(parts or ""))
    return Token(m.start(), m.end(), sort, number, letters)

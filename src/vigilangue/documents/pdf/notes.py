"""Notes at the foot of a column, lifted out of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from .line import Line
from .sheet import SMALLER

_RULE = re.compile(r"[_‗\-–—]{5,}")
_NUMBERED = re.compile(r"\(?(\d{1,3}|\*{1,3}|[†‡§])[/.)]?\s+(?=\S)")


class Noted(NamedTuple):
    """A note: its number, "" where it goes on one of another page; its lines."""

    number: str
    lines: tuple[str, ...]


def part(lines: Sequence[Line], size: float) -> tuple[list[Line], list[Noted]]:
    """Return the lines of a column without its notes, and the notes.

    Notes stand below a rule, or below all else, smaller than the text (``size``),
    and begin with their number.
    """
    at = _start(lines, size)
    body = [line for line in lines[:at] if not _RULE.fullmatch(line.text)]
    foot = [line for line in lines[at:] if not _RULE.fullmatch(line.text)]
    return body, list(_noted(foot))


def _start(lines: Sequence[Line], size: float) -> int:
    for at, line in enumerate(lines):
        if _RULE.fullmatch(line.text) and at + 1 < len(lines):
            below = lines[at + 1 :]
            if all(x.size <= size * SMALLER for x in below) or _begins(below[0]):
                return at
    at = len(lines)
    while at and lines[at - 1].size <= size * SMALLER:
        at -= 1
    while at < len(lines) and not _begins(lines[at]):
        at += 1
    return at


def _begins(line: Line) -> str:
    """The number with which a note begins, "" where none does."""
    if line.raised and line.raised[0].at <= 1:
        return line.raised[0].number
    found = _NUMBERED.match(line.text)
    if found is None or (line.label.strip("(/.)") != found[1] and line.text[0] != "("):
        return ""
    return str(int(found[1])) if found[1].isdigit() else found[1]


def _noted(foot: Sequence[Line]) -> Iterator[Noted]:
    number = ""
    held: list[str] = []
    for line in foot:
        begun = _begins(line)
        if not begun:
            held.append(line.text.strip())
            continue
        if held:
            yield Noted(number, tuple(held))
        number = begun
        raised = bool(line.raised and line.raised[0].at <= 1)
        text = line.text if raised else _NUMBERED.sub("", line.text, count=1)
        held = [text.strip()]
    if held:
        yield Noted(number, tuple(held))

"""The numbers of paragraphs, which a DOCX file does not hold but has counted."""

from __future__ import annotations

import re
from typing import NamedTuple

from ..counting import written
from .package import Element, W, at, value

LEVELS = 9
_PLACE = re.compile(r"%([1-9])")


class Level(NamedTuple):
    """How a level is numbered: from where, in what format, with what around it."""

    start: int = 1
    format: str = "decimal"
    text: str = "%1."
    indent: int = 0
    restart: int | None = None


class Numbering:
    """The lists of a document, counted on with each paragraph that is asked for."""

    def __init__(self, root: Element | None) -> None:
        """Read the part ``numbering``; None: there are no lists."""
        self._lists: dict[str, dict[int, Level]] = {}
        self._abstract: dict[str, str] = {}
        self._started: dict[str, dict[int, int]] = {}
        self._counts: dict[str, list[int | None]] = {}
        if root is None:
            return
        kinds = {
            each.get(W + "abstractNumId") or "": _levels(each)
            for each in root.iter(W + "abstractNum")
        }
        for each in root.iter(W + "num"):
            identity = each.get(W + "numId") or ""
            kind = value(each, "abstractNumId") or ""
            levels = dict(kinds.get(kind, {}))
            started = {}
            for change in each.iter(W + "lvlOverride"):
                depth = _number(change.get(W + "ilvl"), 0)
                inner = at(change, "lvl")
                if inner is not None:
                    levels[depth] = _level(inner)
                first = value(change, "startOverride")
                if first is not None:
                    started[depth] = _number(first, 1)
            self._lists[identity] = levels
            self._abstract[identity] = kind
            self._started[identity] = started

    def level(self, identity: str, depth: int) -> Level | None:
        """Return how a level of a list is numbered, None where there is none."""
        return self._lists.get(identity, {}).get(depth)

    def next(self, identity: str, depth: int) -> str:
        """Return the number of the next paragraph of a list at a depth, from 0."""
        level = self.level(identity, depth)
        if level is None or not 0 <= depth < LEVELS:
            return ""
        counts = self._counts.setdefault(self._abstract[identity], [None] * LEVELS)
        started = self._started[identity]
        if depth in started:
            counts[depth] = started.pop(depth)
        else:
            now = counts[depth]
            counts[depth] = level.start if now is None else now + 1
        for below in range(depth + 1, LEVELS):
            lower = self.level(identity, below)
            if lower is None or lower.restart is None or depth < lower.restart:
                counts[below] = None
        if level.format == "bullet":
            return "•"
        return self._written(identity, level, counts)

    def _written(self, identity: str, level: Level, counts: list[int | None]) -> str:
        def place(found: re.Match[str]) -> str:
            depth = int(found[1]) - 1
            other = self.level(identity, depth) or level
            count = counts[depth]
            return written(other.start if count is None else count, other.format)

        return _PLACE.sub(place, level.text).strip()


def _levels(kind: Element) -> dict[int, Level]:
    found = {}
    for each in kind.iter(W + "lvl"):
        depth = _number(each.get(W + "ilvl"), 0)
        if 0 <= depth < LEVELS:
            found[depth] = _level(each)
    return found


def _level(each: Element) -> Level:
    restart = value(each, "lvlRestart")
    return Level(
        start=_number(value(each, "start"), 1),
        format=value(each, "numFmt") or "decimal",
        text=value(each, "lvlText") or "",
        indent=_number(value(each, "pPr/ind", "left"), 0),
        restart=None if restart is None else _number(restart, 0),
    )


def _number(text: str | None, otherwise: int) -> int:
    """A number as written, within what documents have."""
    try:
        return max(-1, min(int(text or ""), 1_000_000))
    except ValueError:
        return otherwise

"""The picture of a chain: a column an instrument, a line for what became of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from vigilangue.core import Instrument
from vigilangue.core.lineage import Change, Succession

STEP, TOP, APART, EDGE, BESIDE = 20, 44, 210, 60, 34  # units of the picture
STUB = 40  # length of the line of what has no counterpart
MARKS = {
    Change.KEPT: "",
    Change.AMENDED: "",
    Change.STRENGTHENED: "▲",
    Change.WEAKENED: "▼",
    Change.NEW: "+",
    Change.DROPPED: "×",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A paragraph: its label, and where it stands."""

    label: str
    x: int
    y: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What became of one; ``mark`` stands at its middle."""

    change: Change
    x1: int
    y1: int
    x2: int
    y2: int

    @property
    def mark(self) -> str:
        """The mark of the change, so that its colour is not all there is."""
        return MARKS[self.change]

    @property
    def x(self) -> int:
        """Where the mark stands: at the middle, or at the end that is loose."""
        beyond = 5 if self.x2 > self.x1 else -5
        if self.change is Change.DROPPED:
            return self.x2 + beyond
        if self.change is Change.NEW:
            return self.x1 - beyond
        return (self.x1 + self.x2) // 2

    @property
    def y(self) -> int:
        """The same, downwards."""
        return (self.y1 + self.y2) // 2 + 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """All columns with their names, and the lines between them."""

    heads: tuple[Node, ...]
    nodes: tuple[Node, ...]
    lines: tuple[Line, ...]
    width: int
    height: int


def mirrored(drawn: Picture) -> Picture:
    """Return a picture for who reads from right to left: the oldest on the right."""
    whole = drawn.width
    return replace(
        drawn,
        heads=tuple(replace(node, x=whole - node.x) for node in drawn.heads),
        nodes=tuple(replace(node, x=whole - node.x) for node in drawn.nodes),
        lines=tuple(
            replace(line, x1=whole - line.x1, x2=whole - line.x2)
            for line in drawn.lines
        ),
    )


def picture(successions: Sequence[Succession], names: Sequence[str]) -> Picture:
    """Return the picture of a chain."""
    chain = [successions[0].older, *(s.newer for s in successions)]
    rows = [_rows(at, chain[at], successions) for at in range(len(chain))]
    places = [
        {ident: TOP + row * STEP for row, ident in enumerate(idents)} for idents in rows
    ]
    nodes = [
        Node(label=ident, x=EDGE + at * APART, y=y)
        for at, column in enumerate(places)
        for ident, y in column.items()
    ]
    heads = [
        Node(label=name, x=EDGE + at * APART, y=TOP - 22)
        for at, name in enumerate(names)
    ]
    lines = [
        line
        for at, succession in enumerate(successions)
        for line in _lines(at, succession, places)
    ]
    return Picture(
        heads=tuple(heads),
        nodes=tuple(nodes),
        lines=tuple(lines),
        width=2 * EDGE + (len(chain) - 1) * APART,
        height=TOP + max(map(len, places), default=0) * STEP,
    )


def _rows(
    at: int, instrument: Instrument, successions: Sequence[Succession]
) -> list[str]:
    """The paragraphs that are drawn in a column, in the order of the text."""
    told: set[str] = set()
    for descent in successions[at].descents if at < len(successions) else ():
        told |= {descent.older.id} if descent.older else set()
    for descent in successions[at - 1].descents if at else ():
        told |= {descent.newer.id} if descent.newer else set()
    return [each.id for each in instrument.provisions if each.id in told]


def _lines(
    at: int, succession: Succession, places: Sequence[dict[str, int]]
) -> list[Line]:
    left, right = EDGE + at * APART + BESIDE, EDGE + (at + 1) * APART - BESIDE
    found = []
    for descent in succession.descents:
        y1 = places[at][descent.older.id] if descent.older else None
        y2 = places[at + 1][descent.newer.id] if descent.newer else None
        start, end = y1 if y1 is not None else y2, y2 if y2 is not None else y1
        if start is None or end is None:
            continue
        found.append(
            Line(
                change=descent.change,
                x1=left if y1 is not None else right - STUB,
                y1=start,
                x2=right if y2 is not None else left + STUB,
                y2=end,
            )
        )
    return found

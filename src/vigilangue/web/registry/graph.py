"""The picture of citations around one instrument: who cites it, and whom it cites."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from vigilangue.store.queries.registry_citations import Tie

MOST = 24  # instruments that are drawn on each side
STEP, TOP, LEFT, MIDDLE, RIGHT = 26, 40, 200, 400, 600  # units of the picture


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """An instrument in the picture; ``n`` provisions tie it to the one in the middle.

    ``x`` and ``y`` are where its line ends.
    """

    symbol: str
    held: bool
    n: int
    x: int
    y: int

    @property
    def width(self) -> float:
        """How broad its line is."""
        return min(1 + (self.n - 1) * 0.6, 4.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Graph:
    """The whole picture; ``hidden`` are how many are not drawn on each side."""

    symbol: str
    citing: tuple[Node, ...]
    cited: tuple[Node, ...]
    hidden: tuple[int, int]
    height: int

    @property
    def left(self) -> int:
        """Where the picture begins: nothing is drawn where nothing cites."""
        return 0 if self.citing else 320

    @property
    def width(self) -> int:
        """How broad the picture is."""
        return (800 if self.cited else 480) - self.left

    @property
    def y(self) -> int:
        """Where the instrument in the middle stands."""
        return self.height // 2


def graph(symbol: str, cites: Iterable[Tie], cited_by: Iterable[Tie]) -> Graph:
    """Return the picture around one symbol, those with most ties first."""
    left = _counted((tie.citer, True) for tie in cited_by)
    right = _counted((tie.held or tie.symbol, tie.held is not None) for tie in cites)
    rows = max(min(len(left), MOST), min(len(right), MOST), 1)
    height = TOP + rows * STEP + STEP // 2
    return Graph(
        symbol=symbol,
        citing=_nodes(left[:MOST], LEFT, height),
        cited=_nodes(right[:MOST], RIGHT, height),
        hidden=(max(len(left) - MOST, 0), max(len(right) - MOST, 0)),
        height=height,
    )


def _counted(named: Iterable[tuple[str, bool]]) -> list[tuple[str, bool, int]]:
    counts: dict[tuple[str, bool], int] = {}
    for each in named:
        counts[each] = counts.get(each, 0) + 1
    rows = [(symbol, held, n) for (symbol, held), n in counts.items()]
    return sorted(rows, key=lambda row: (-row[2], row[0]))


def _nodes(
    rows: Sequence[tuple[str, bool, int]], x: int, height: int
) -> tuple[Node, ...]:
    first = (TOP + height - STEP * len(rows)) // 2 + STEP // 2
    return tuple(
        Node(symbol=symbol, held=held, n=n, x=x, y=first + at * STEP)
        for at, (symbol, held, n) in enumerate(rows)
    )

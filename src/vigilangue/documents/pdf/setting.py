"""How a document is set: its margins, the space between its lines, its columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from .line import Line

ENOUGH = 8  # lines that tell a margin


class Column(NamedTuple):
    """A column of a page: its lines from the top, and how they are set, in points.

    ``leading`` is from one line to the next; ``indented``: first lines are set in;
    ``spaced``: there is more space between paragraphs than between lines.
    """

    page: int
    lines: tuple[Line, ...]
    left: float
    right: float
    leading: float
    indented: bool
    spaced: bool

    @property
    def width(self) -> float:
        """How wide it is, a point at the least."""
        return max(1.0, self.right - self.left)

    def most_gap(self, size: float) -> float:
        """How far below a line of some size the next of a paragraph may stand."""
        return 1.3 * max(self.leading * size / 10 if size > 14 else self.leading, size)

    def centred(self, line: Line) -> bool:
        """Whether a line stands in the middle, with space on both sides."""
        before, after = line.left - self.left, self.right - line.right
        return before > 0.12 * self.width and abs(before - after) < 0.06 * self.width

    def tabled(self, line: Line) -> bool:
        """Whether a piece of a line has pieces above or below it: cells of a table."""
        near = (x for x in self.lines if 0 < abs(x.base - line.base) < 6 * line.size)
        level = (x for x in near if abs(x.left - line.left) < line.size)
        return sum(x.pieces > 1 for x in level) > 1


class Setting(NamedTuple):
    """The size of the text of a document, in points, and its leading."""

    size: float
    leading: float
    indented: bool
    spaced: bool


def setting(flows: Sequence[Sequence[Line]], size: float) -> Setting:
    """Return how a document is set whose text is of a size."""
    gaps = [gap for flow in flows for gap in _gaps(flow, size)]
    leading = median(gaps) if gaps else 1.2 * size
    # Paragraphs of one line would make the space between them look like leading.
    near = [gap for gap in gaps if gap < 1.15 * leading]
    leading = median(near) if near else leading
    starts = sum(_indents(flow, size) for flow in flows)
    lines = sum(len(flow) for flow in flows)
    wide = sum(gap > 1.3 * leading for gap in gaps)
    return Setting(
        size,
        leading,
        indented=starts > max(2, 0.04 * lines),
        spaced=wide > max(2, 0.04 * lines),
    )


def columns(
    flows: Iterable[tuple[int, Sequence[Line]]], found: Setting
) -> Iterator[Column]:
    """Yield the flows of the pages, each with its number, as columns."""
    flows = list(flows)
    everything = [line for _, flow in flows for line in flow]
    for page, flow in flows:
        left, right = _margins(flow, found.size)
        if sum(x.size == found.size for x in flow) < ENOUGH:
            near = [x for x in everything if left - 1 <= x.left <= right]
            other = _margins(near, found.size)
            left, right = min(left, other[0]), max(right, other[1])
        yield Column(
            page, tuple(flow), left, right, found.leading, found.indented, found.spaced
        )


def _gaps(flow: Sequence[Line], size: float) -> Iterator[float]:
    for above, below in pairwise(flow):
        gap = above.base - below.base
        if above.size == below.size == size and 0.9 * size < gap < 2.2 * size:
            yield gap


def _indents(flow: Sequence[Line], size: float) -> int:
    """How many lines are set in above one that is not, as close as lines are."""
    return sum(
        above.left > below.left + 0.7 * size
        and above.size == below.size == size
        and 0 < above.base - below.base < 2 * size
        for above, below in pairwise(flow)
    )


def _margins(flow: Sequence[Line], size: float) -> tuple[float, float]:
    """The margins of a column: where most lines begin, and where the longest end."""
    mine = [x for x in flow if abs(x.size - size) < 0.05 * size] or list(flow)
    begins = Counter(round(x.left) for x in mine)
    commonest = max(begins.values())
    left = float(min(at for at, n in begins.items() if n >= 0.5 * commonest))
    ends = sorted(x.right for x in mine if x.left < left + 6 * size)
    if not ends:
        return left, max(x.right for x in mine)
    return left, ends[max(0, round(0.97 * len(ends)) - 1)]

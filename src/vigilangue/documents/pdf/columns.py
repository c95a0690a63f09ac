"""The columns of a page: what is read from top to bottom before what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .line import Line
from .sheet import Sheet

FEWEST = 6  # lines that a column has
CROSSING = 0.15  # of the lines: how many may go over the space between columns
STEP = 2.0  # points
FILLED = 0.55  # of its width: how much of a column its lines take, in the middle


def flows(sheet: Sheet) -> list[list[Line]]:
    """Return the lines of a page, parted into columns where it has them.

    Lines over both columns part them: what stands above is read before.
    """
    gutter = _gutter(sheet.lines)
    if gutter is None:
        return [list(sheet.lines)] if sheet.lines else []
    found: list[list[Line]] = []
    sides: tuple[list[Line], list[Line]] = ([], [])
    for line in sheet.lines:
        if line.left < gutter < line.right:
            found += (side for side in sides if side)
            sides = ([], [])
            if found and found[-1][-1].left < gutter < found[-1][-1].right:
                found[-1].append(line)
            else:
                found.append([line])
        else:
            sides[line.left >= gutter].append(line)
    return [*found, *(side for side in sides if side)]


def _gutter(lines: Sequence[Line]) -> float | None:
    """Where the space between two columns is, None where there is one column."""
    if len(lines) < 2 * FEWEST:
        return None
    left = min(line.left for line in lines)
    right = max(line.right for line in lines)
    best: tuple[int, float] | None = None
    for at in _places(left + (right - left) * 0.35, left + (right - left) * 0.65):
        crossing = sum(line.left < at < line.right for line in lines)
        if crossing > CROSSING * len(lines):
            continue
        if best is not None and crossing >= best[0]:
            continue
        if _column(lines, at, first=True) and _column(lines, at, first=False):
            best = (crossing, at)
    return best[1] if best else None


def _places(start: float, end: float) -> Iterator[float]:
    while start < end:
        yield start
        start += STEP


def _column(lines: Sequence[Line], at: float, *, first: bool) -> bool:
    """Whether what stands on one side is a column of text, not cells or short lines."""
    side = [x for x in lines if (x.right <= at if first else x.left >= at)]
    if len(side) < FEWEST:
        return False
    width = max(x.right for x in side) - min(x.left for x in side)
    filled = sorted(x.right - x.left for x in side)[len(side) // 2]
    return filled > FILLED * width and width > 8 * side[0].size

"""The space between two columns of a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from .runs import Run

FEWEST = 6  # lines that a column has
CROSSING = 0.15  # of the lines: how many may go over the space between columns
STEP = 2.0  # points
FILLED = 0.55  # of its width: how much of a column its lines take, in the middle
NARROWEST = 8  # times the size
CLEAR = 1.0  # times the size: the least space between columns


class _Piece(NamedTuple):
    """What stands together on a line; in points from the left."""

    left: float
    right: float
    size: float


def gutter(rows: Sequence[Sequence[Run]]) -> float | None:
    """Return where the space between two columns is, None where there is one."""
    pieces = [piece for row in rows for piece in _pieces(row)]
    if len(pieces) < 2 * FEWEST:
        return None
    left = min(piece.left for piece in pieces)
    right = max(piece.right for piece in pieces)
    best: tuple[int, float] | None = None
    for at in _places(left + (right - left) * 0.35, left + (right - left) * 0.65):
        crossing = sum(piece.left < at < piece.right for piece in pieces)
        if crossing > CROSSING * len(pieces) or (best and crossing >= best[0]):
            continue
        before = [piece for piece in pieces if piece.right <= at]
        after = [piece for piece in pieces if piece.left >= at]
        if _column(before) and _column(after):
            best = (crossing, at)
    return best[1] if best else None


def _places(start: float, end: float) -> Iterator[float]:
    while start < end:
        yield start
        start += STEP


def _pieces(row: Sequence[Run]) -> Iterator[_Piece]:
    held: _Piece | None = None
    for run in sorted((r for r in row if r.text.strip()), key=lambda r: r.left):
        if held is None or run.left - held.right > CLEAR * run.size:
            if held is not None:
                yield held
            held = _Piece(run.left, run.right, run.size)
        else:
            held = held._replace(right=max(held.right, run.right))
    if held is not None:
        yield held


def _column(side: Sequence[_Piece]) -> bool:
    """Whether pieces are a column of text, not cells or short lines."""
    if len(side) < FEWEST:
        return False
    width = max(piece.right for piece in side) - min(piece.left for piece in side)
    filled = sorted(piece.right - piece.left for piece in side)[len(side) // 2]
    return filled > FILLED * width and width > NARROWEST * side[0].size

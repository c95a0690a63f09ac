"""The lines of a PDF page: runs on one base, parted where gaps are wide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from . import bidi
from .gutter import gutter
from .line import Line, line
from .runs import Run

APART = 4.0  # times the size: a gap that parts what is no one line


def lines(runs: Iterable[Run]) -> tuple[list[Line], float | None]:
    """Return the lines of a page from the top; those on one base from the left.

    Beside them, where the space between two columns is, if there are two.
    """
    runs = sorted(runs, key=lambda run: -run.base)
    turned = bidi.right_to_left(runs)
    rows = list(_rows(runs))
    middle = gutter(rows)
    found: list[Line] = []
    for row in rows:
        parts = [line(part, turned=turned) for part in _parts(row, middle)]
        for part in parts:
            beside = sum(_side(x, middle) == _side(part, middle) for x in parts)
            found.append(part._replace(pieces=beside))
    return [each for each in found if each.text or each.raised], middle


def _side(part: Line, middle: float | None) -> bool:
    return middle is not None and part.left >= middle


def _rows(runs: Sequence[Run]) -> Iterator[list[Run]]:
    """Yield what stands on one base; what is raised goes with what it is beside."""
    row: list[Run] = []
    main = runs[0] if runs else None
    for run in runs:
        assert main is not None
        if row and main.base - run.base > 0.45 * max(run.size, main.size):
            yield row
            row, main = [], run
        if run.size > main.size or not row:
            main = run
        row.append(run)
    if row:
        yield row


def _parts(row: Sequence[Run], middle: float | None) -> Iterator[list[Run]]:
    """Yield the runs of a row, parted where a gap is too wide or between columns."""
    part: list[Run] = []
    edge = 0.0
    for run in sorted((r for r in row if r.text.strip()), key=lambda r: r.left):
        size = max(run.size, part[-1].size) if part else run.size
        if part and (
            run.left - edge > APART * size
            or (middle is not None and edge <= middle <= run.left)
        ):
            yield _with_spaces(part, row)
            part = []
        edge = max(edge, run.right) if part else run.right
        part.append(run)
    if part:
        yield _with_spaces(part, row)


def _with_spaces(part: Sequence[Run], row: Sequence[Run]) -> list[Run]:
    """The runs and the spaces that stand among them, in the order of the file."""
    left, right = part[0].left, max(run.right for run in part)
    kept = set(part)
    return [
        run
        for run in row
        if run in kept
        or (not run.text.strip() and left < (run.left + run.right) / 2 < right)
    ]

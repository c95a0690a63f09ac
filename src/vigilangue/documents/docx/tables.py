"""The cells of a table of a DOCX file, each with its place."""

from __future__ import annotations

from collections.abc import Iterator

from ..cells import Grid
from ..paper import Cell
from .package import Element, W, at, value

OUTER = frozenset(
    W + name for name in ("body", "sdt", "sdtContent", "ins", "customXml")
)


def cells(table: Element, number: int) -> Iterator[tuple[Element, Cell]]:
    """Yield the cells of a table row by row, not those of tables within.

    A cell that goes on below is as tall as the cells that say that they go on with it.
    """
    grid = Grid(number)
    rows: list[list[tuple[Element, Cell]]] = []
    for row in _inner(table, W + "tr"):
        grid.next_row()
        found = _inner(row, W + "tc")
        rows.append([(each, grid.next_cell(_wide(each))) for each in found])
    below: dict[int, int] = {}
    told: list[list[tuple[Element, Cell]]] = []
    for placed in reversed(rows):
        tall = {cell.column: 1 + below.get(cell.column, 0) for _, cell in placed}
        below = {c.column: tall[c.column] for each, c in placed if _goes_on(each)}
        told.append([(e, cell._replace(tall=tall[cell.column])) for e, cell in placed])
    for placed in reversed(told):
        yield from placed


def _inner(element: Element, tag: str) -> Iterator[Element]:
    """The rows of a table or the cells of a row, not those of tables within."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in OUTER:
            yield from _inner(child, tag)


def _wide(cell: Element) -> int:
    said = value(cell, "tcPr/gridSpan") or ""
    return int(said) if said.isascii() and said.isdecimal() and len(said) < 6 else 1


def _goes_on(cell: Element) -> bool:
    """Whether it goes on with the cell above it."""
    merged = at(cell, "tcPr/vMerge") is not None
    return merged and value(cell, "tcPr/vMerge") in (None, "continue")

"""Counts the cells of a table while it is read, as those that span several push on."""

from __future__ import annotations

from dataclasses import dataclass, field

from .paper import Cell

WIDEST, TALLEST = 1000, 65_534  # what a cell may span, as in HTML


@dataclass(slots=True)
class Grid:
    """A table that is open: its number, its row, and the columns taken from above."""

    table: int
    row: int = -1
    column: int = 0
    taken: dict[int, int] = field(default_factory=dict)  # column: the last row taken

    def next_row(self) -> None:
        """Begin a row."""
        self.row += 1
        self.column = 0

    def next_cell(self, wide: int = 1, tall: int = 1) -> Cell:
        """Return the place of the next cell, so many columns wide and rows tall."""
        row = max(0, self.row)
        while self.taken.get(self.column, -1) >= row:
            self.column += 1
        tall = max(1, min(tall, TALLEST))
        place = Cell(self.table, row, self.column, tall)
        for column in range(place.column, place.column + max(1, min(wide, WIDEST))):
            if tall > 1:
                self.taken[column] = row + tall - 1
            self.column = column + 1
        return place

"""Texts beside each other in columns; right-to-left ones are set right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from rich.cells import cell_len

NARROWEST = 28  # columns of the screen under which texts stand below each other
BETWEEN = " │ "
RIGHT_TO_LEFT = ("ar", "he", "fa", "ur")
# Isolates: they keep what is between them from turning what stands beside it.
LEFT, RIGHT, END = "\u2066", "\u2067", "\u2069"


class Cell(NamedTuple):
    """A text in a language, a BCP 47 tag, and what stands above it."""

    language: str
    head: str
    text: str


def beside(cells: Sequence[Cell], width: int) -> Iterator[str]:
    """Yield the lines of texts in columns, below each other where it is narrow."""
    each = (width - len(BETWEEN) * (len(cells) - 1)) // max(1, len(cells))
    if each < NARROWEST:
        for cell in cells:
            yield from (_set(*line, width).rstrip() for line in _lines(cell, width))
        return
    columns = [list(_lines(cell, each)) for cell in cells]
    for row in zip_longest(*columns, fillvalue=("en", "")):
        yield BETWEEN.join(_set(*line, each) for line in row).rstrip()


def _set(language: str, line: str, width: int) -> str:
    if not line:
        return " " * width
    space = " " * max(0, width - cell_len(line))
    if language.partition("-")[0] in RIGHT_TO_LEFT:
        return f"{space}{RIGHT}{line}{END}"
    return f"{LEFT}{line}{END}{space}"


def _lines(cell: Cell, width: int) -> Iterator[tuple[str, str]]:
    """The lines of a cell with their language, none longer than so many columns."""
    yield from (("en", line) for line in _broken(cell.head, width))
    yield from ((cell.language, line) for line in _broken(cell.text, width))


def _broken(text: str, width: int) -> list[str]:
    """A text in lines of so many columns at most; Chinese breaks anywhere."""
    lines = [""]
    for word in _words(text):
        if lines[-1] and cell_len(lines[-1] + word.rstrip()) > width:
            lines[-1] = lines[-1].rstrip()
            lines.append("")
        lines[-1] += word
    return [line.rstrip() for line in lines]


def _words(text: str) -> Iterator[str]:
    """What may not be broken, with the spaces behind it."""
    word = ""
    for sign in text:
        wide = cell_len(sign) > 1
        if word and (wide or (word[-1] == " " and sign != " ")):
            yield word
            word = ""
        word += sign
    if word:
        yield word

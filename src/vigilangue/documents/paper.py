"""A document on paper: paragraphs in reading order, and the notes at their feet."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Style(StrEnum):
    """What a paragraph looks like, where the file says so."""

    PLAIN = "plain"
    HEADING = "heading"  # set apart: bold, larger, centred
    ITALIC = "italic"
    CELL = "cell"  # of a table


class Mark(NamedTuple):
    """A mark of a note: its number, and the character of the text it stands before."""

    number: str
    at: int


class Cell(NamedTuple):
    """A cell of a table: which table of the file, row and column, all from 0.

    ``tall`` is how many rows it spans, where the file says so.
    """

    table: int
    row: int
    column: int
    tall: int = 1


class Paragraph(NamedTuple):
    """A paragraph, joined over lines and pages; ``text`` is without marks of notes.

    ``indent`` grows with the depth at which it is set, in steps from 0; ``page``
    counts from 1, 0 where there are no pages. ``label`` is the number that stands
    apart from the text ("1.", "(a)"), where the file keeps it apart. ``cell`` is the
    cell in which it stands, where the file says so.
    """

    text: str
    style: Style = Style.PLAIN
    indent: int = 0
    page: int = 0
    label: str = ""
    marks: tuple[Mark, ...] = ()
    cell: Cell | None = None


class Note(NamedTuple):
    """A note at the foot of a page or the end: its number, and its text."""

    number: str
    text: str
    page: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """What a file holds on paper.

    ``head`` are the lines that stand apart at the top of the first page (symbol,
    distribution, session); ``paragraphs`` the body, ``notes`` the footnotes.
    ``doubts`` say what could not be read surely (the order of right-to-left text,
    columns): then who reads on answers *cannot tell*.
    """

    paragraphs: tuple[Paragraph, ...]
    head: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()
    doubts: tuple[str, ...] = ()

"""The rows of tables as lines: what a column says goes into each of its cells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from vigilangue.documents.paper import Paragraph, Style

from .folding import fold
from .lexicon import Lexicon
from .tongues import Tongues

MOST = 12  # columns of a table that is read
_RULE = re.compile(r"[\s|:\-–—]+")


def rows(paragraphs: Sequence[Paragraph], tongues: Tongues) -> Iterator[Paragraph]:
    """Yield paragraphs, each row of a table as one, its cells between bars."""
    table: list[list[str]] = []
    cells: list[str] = []
    for paragraph in paragraphs:
        text = paragraph.text.strip()
        if paragraph.style is Style.CELL:
            cells.append(text)
            continue
        if cells:
            yield from _written(_divided(cells, tongues), tongues)
            cells = []
        if text.startswith("|") and text.count("|") > 1:
            table += _printed(text)
            continue
        if table:
            yield from _written(table, tongues)
            table = []
        yield paragraph
    if cells:
        yield from _written(_divided(cells, tongues), tongues)
    if table:
        yield from _written(table, tongues)


def _printed(text: str) -> Iterator[list[str]]:
    """Yield the rows of a table in Markdown, of which several may be on a line."""
    for row in re.split(r"\|\s+\|(?=\s*[\w:\-])", text):
        if not _RULE.fullmatch(row):
            yield [cell.strip() for cell in row.strip().strip("|").split("|")]


def _divided(cells: Sequence[str], tongues: Tongues) -> list[list[str]]:
    """Divide the cells of a table into rows: each begins with a language."""
    found: list[list[str]] = [[]]
    for cell in cells:
        lexicon = tongues.of(cell)
        folded = fold(cell)
        named = lexicon.names.find(folded) if lexicon and len(cell) < 60 else []
        if named and named[0].start < 4 and (len(found) > 1 or found[0]):
            found.append([])
        found[-1].append(cell)
    return found


def _written(table: Sequence[Sequence[str]], tongues: Tongues) -> Iterator[Paragraph]:
    """Yield the rows of a table as lines; "yes" and "no" say what their column says."""
    header: Sequence[str] = ()
    for at, row in enumerate(table):
        lexicon = tongues.of(" ".join(row))
        if lexicon is None or not any(row):
            continue
        if at == 0 and not lexicon.names.find(fold(" ".join(row))):
            header = row
            continue
        cells = [
            _told(cell, header[i] if i < len(header) else "", lexicon)
            for i, cell in enumerate(row[:MOST])
        ]
        yield Paragraph(" | ".join(filter(None, cells)), style=Style.CELL)


def _told(cell: str, column: str, lexicon: Lexicon) -> str:
    folded = fold(cell).strip(" .")
    needed = any(
        c.kind.startswith(("need.", "tail.", "lead."))
        for c in lexicon.cues.find(fold(column))
    )
    if not needed:
        return cell
    if folded in lexicon.yes:
        return column
    return f"{column}: {cell}" if folded in lexicon.no and folded else cell

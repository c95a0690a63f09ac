"""The rows of tables as lines: what a column says goes into each of its cells."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from vigilangue.documents.paper import Paragraph, Style

from .folding import fold
from .headings import about
from .lexicon import Lexicon
from .parts import Part
from .tongues import Tongues

MOST = 12  # columns of a table that is read
LONG, FEW = 300, 3  # characters and paragraphs of a cell of a table of facts
SHORT = 60  # characters of a cell that may begin a row
_RULE = re.compile(r"\|?(?:\s*:?-{2,}:?\s*\|)+(?:\s*:?-{2,}:?)?")


def rows(paragraphs: Sequence[Paragraph], tongues: Tongues) -> Iterator[Paragraph]:
    """Yield paragraphs, each row of a table as one, its cells between bars."""
    printed: list[str] = []
    cells: list[Paragraph] = []
    for paragraph in paragraphs:
        text = paragraph.text.strip()
        if cells and not _goes_on(cells[-1], paragraph):
            yield from _written(_table(cells, tongues), tongues)
            cells = []
        bars = text.startswith("|") and text.count("|") > 1
        if printed and not bars:
            yield from _written(_printed(printed), tongues)
            printed = []
        if _is_cell(paragraph):
            cells.append(paragraph)
        elif bars:
            printed.append(text)
        else:
            yield paragraph
    yield from _written(_table(cells, tongues), tongues)
    yield from _written(_printed(printed), tongues)


def _is_cell(paragraph: Paragraph) -> bool:
    return paragraph.style is Style.CELL or paragraph.cell is not None


def _goes_on(last: Paragraph, paragraph: Paragraph) -> bool:
    """Whether a paragraph is of the same table as the one before."""
    if not _is_cell(paragraph):
        return False
    tables = [p.cell.table if p.cell else None for p in (last, paragraph)]
    return tables[0] == tables[1]


def _table(cells: Sequence[Paragraph], tongues: Tongues) -> list[list[str]]:
    """Return the rows of a table: those of the file, else as they can be divided.

    A table that only sets a page in columns has no rows that mean anything.
    """
    texts = [paragraph.text.strip() for paragraph in cells]
    places = [paragraph.cell for paragraph in cells if paragraph.cell]
    counts = Counter(places)
    rows = {place.row for place in places}
    across = Counter(place.row for place in counts)
    if (
        len(places) < len(cells)
        or len(rows) < 2
        or max(across.values()) < 2
        or max(counts.values()) > FEW
        or max(map(len, texts)) > LONG
        or max(place.column for place in places) >= MOST
    ):
        return _divided(texts, tongues)
    found: dict[int, list[str]] = {row: [] for row in sorted(rows)}
    for text, place in zip(texts, places, strict=True):
        for at in rows & {*range(place.row, place.row + min(place.tall, MOST))}:
            row = found[at]
            row.extend([""] * (place.column + 1 - len(row)))
            row[place.column] = f"{row[place.column]} {text}".strip()
    return [*found.values()]


def _printed(lines: Sequence[str]) -> list[list[str]]:
    """Return the rows of a table in Markdown, of which several may be on a line."""
    found: list[list[str]] = []
    ruled = (m for m in map(_RULE.search, lines) if m)
    rule = next((m.group().strip(" |").count("|") + 1 for m in ruled), 0)
    for line in lines:
        cells = [cell.strip() for cell in line.split("|")][1:]
        cells = cells[:-1] if cells and not cells[-1] else cells
        width = rule or max(1, len(cells))
        for at in range(0, len(cells), width + 1):
            row = cells[at : at + width]
            if not all(set(cell) <= {"-", ":"} for cell in row):
                found.append(row)
    return found


def _divided(cells: Sequence[str], tongues: Tongues) -> list[list[str]]:
    """Divide the cells of a table into rows.

    A row begins with a language, or with a label before languages.
    """
    found: list[list[str]] = [[]]
    labelled = False
    for cell, after in zip_longest(cells, cells[1:], fillvalue=""):
        label = _named(after, tongues) is not None and _labels(cell, tongues)
        named = len(cell) < SHORT and (_named(cell, tongues) or 9) < 4
        if (label or (named and not labelled)) and (len(found) > 1 or found[0]):
            found.append([])
        found[-1].append(cell)
        labelled = label
    return found


def _named(cell: str, tongues: Tongues) -> int | None:
    """Return where a cell names a language, counted from 1."""
    lexicon = tongues.of(cell)
    found = lexicon.names.find(fold(cell)) if lexicon else []
    return found[0].start + 1 if found else None


def _labels(cell: str, tongues: Tongues) -> bool:
    lexicon = tongues.of(cell) if len(cell) < SHORT else None
    if lexicon is None:
        return False
    return about(fold(cell), lexicon, loosely=False) is Part.LANGUAGES


def _written(table: Sequence[Sequence[str]], tongues: Tongues) -> Iterator[Paragraph]:
    """Yield the rows of a table as lines; "yes" and "no" say what their column says."""
    header: Sequence[str] = ()
    if _across(table, tongues):
        table = [*zip_longest(*(row[:MOST] for row in table[:MOST]), fillvalue="")]
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
        label = f"{cells[0]}: " if len(cells) > 1 and _labels(cells[0], tongues) else ""
        text = label + " | ".join(filter(None, cells[bool(label) :]))
        yield Paragraph(text, style=Style.CELL)


def _across(table: Sequence[Sequence[str]], tongues: Tongues) -> bool:
    """Whether the languages of a table are its columns."""
    if len(table) < 2 or len(table[0]) < 3 or _named(table[0][0], tongues):
        return False
    return all(_named(c, tongues) == 1 and len(c) < SHORT // 2 for c in table[0][1:])


def _told(cell: str, column: str, lexicon: Lexicon) -> str:
    folded = fold(cell).strip(" .")
    needed = any(
        c.kind.startswith(("need.", "tail.", "lead."))
        for c in lexicon.cues.find(fold(column))
    )
    if not needed or not folded:
        return cell
    if folded in lexicon.yes:
        return column
    return f"{column}: {cell}" if folded in lexicon.no else cell

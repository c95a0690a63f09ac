"""Observations as tables: a template to fill in, import row by row, export."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from io import BytesIO, StringIO
from typing import Any

from vigilangue.connectors import csv_rows, xlsx_rows
from vigilangue.core import Capture, InputError, SourceChanged, TooLarge
from vigilangue.core.observation import Grid
from vigilangue.reports.formats.csv import inert
from vigilangue.store.queries.observed import Observed

from .answering import answers, fields

NAME, DAY = "name", "day"
ZERO = date(1899, 12, 30)  # what workbooks count their days from
MOST = 5_000  # rows of one file
PACKED = b"PK\x03\x04"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row that can be sent: what was observed, when, and the answers by field."""

    line: int
    name: str
    day: date
    given: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """What a file holds: the good rows, and by line what is wrong with the others."""

    good: tuple[Row, ...]
    bad: tuple[tuple[int, str], ...]


def template(grid: Grid, language: str) -> bytes:
    """Return a workbook to fill in: names of fields, their questions, the choices."""
    from openpyxl import Workbook

    book = Workbook()
    sheet: Any = book.active
    sheet.title = grid.name.slug[:31]
    sheet.append([NAME, DAY, *(name for name, _, _ in fields(grid))])
    sheet.freeze_panes = "A2"
    help: Any = book.create_sheet("questions")
    for name, question, _ in fields(grid):
        choices = "; ".join(f"{c.slug}: {c.title(language)}" for c in question.choices)
        help.append([name, question.name.title(language), choices])
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def read_rows(data: bytes, grid: Grid) -> Rows:
    """Read a filled-in template, as XLSX or CSV; lines are counted as people do.

    Raises InputError where it is neither, has no head, or holds too many rows.
    """
    capture = Capture(url="the file", body=data)
    read = xlsx_rows.read if data.startswith(PACKED) else csv_rows.read
    good: list[Row] = []
    bad: list[tuple[int, str]] = []
    try:
        rows = enumerate(read(capture), 1)
        head = [cell.strip() for cell in next(rows, (1, []))[1]]
        lacks = {NAME, DAY} - set(head)
        if lacks:
            raise InputError(f"line 1: no column is named {', '.join(sorted(lacks))}")
        for line, cells in rows:
            given = dict(zip(head, (c.strip() for c in cells), strict=False))
            if not any(given.values()):
                continue
            if len(good) + len(bad) >= MOST:
                raise InputError(f"over {MOST} rows: cut the file in parts")
            try:
                good.append(_row(line, given, grid))
            except InputError as error:
                bad.append((line, str(error)))
    except (SourceChanged, TooLarge) as error:
        raise InputError(str(error)) from error
    return Rows(good=tuple(good), bad=tuple(bad))


def csv_of(grid: Grid, every: Sequence[Observed]) -> str:
    """Return observations as CSV."""
    out = StringIO()
    writer = csv.writer(out)
    for row in _table(grid, every):
        writer.writerow([inert(cell) for cell in row])
    return out.getvalue()


def xlsx_of(grid: Grid, every: Sequence[Observed]) -> bytes:
    """Return observations as a workbook; no cell is a formula."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet: Any = book.create_sheet(grid.name.slug[:31])
    for row in _table(grid, every):
        sheet.append([inert(cell) for cell in row])
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _table(grid: Grid, every: Sequence[Observed]) -> Iterator[list[str]]:
    names = [name for name, _, _ in fields(grid)]
    yield [NAME, DAY, "step", *names]
    for each in every:
        said = {
            f"{a.question}:{a.language}" if a.language else a.question: a.value
            for a in each.answers
        }
        values = [said.get(name, "") for name in names]
        yield [each.name, each.day.isoformat(), each.step, *values]


def _row(line: int, given: dict[str, str], grid: Grid) -> Row:
    if not given[NAME]:
        raise InputError(f"{NAME}: say what was observed")
    answers(grid, given)
    return Row(line=line, name=given[NAME], day=_day(given[DAY]), given=given)


def _day(text: str) -> date:
    if text.isdecimal() and 20_000 < int(text) < 80_000:
        return ZERO + timedelta(days=int(text))
    try:
        return date.fromisoformat(text[:10])
    except ValueError as error:
        raise InputError(f"{DAY}: {text!r} is no day such as 2026-11-24") from error

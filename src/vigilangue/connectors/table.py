"""Reads documents from a table (CSV, XLSX) by a map of its columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from vigilangue.core import (
    Capture,
    Column,
    Field,
    Ground,
    Kind,
    Note,
    Publication,
    SourceChanged,
    Version,
)
from vigilangue.documents import addresses
from vigilangue.language import names, tags
from vigilangue.values import dates, symbols

from . import csv_rows, file_names, language_notes, xlsx_rows

ZIP = b"PK\x03\x04"
ZERO = date(1899, 12, 30)  # what workbooks count their days from
NOTHING = frozenset(("", "-", "–", "—", "0", "no", "n/a", "none", "non", "false"))
HEADS = 30  # rows in which the head is sought


def read(
    capture: Capture, columns: Sequence[Column], kind: Kind = Kind.DOCUMENT
) -> Iterator[Publication]:
    """Yield a publication for each row that has a name; rows of one name may follow.

    The head is the first row that has all the columns that are mapped. Raises
    SourceChanged where there is none or the table cannot be read on.
    """
    packed = capture.body.startswith(ZIP)
    rows = xlsx_rows.read(capture) if packed else csv_rows.read(capture)
    head: list[str] = []
    for at, row in enumerate(rows):
        cells = [" ".join(cell.split()) for cell in row]
        if not head and all(column.header in cells for column in columns):
            head = cells
        elif head:
            yield from _Row(head, cells, columns, capture).publication(kind)
        elif at >= HEADS:
            break
    if not head:
        told = ", ".join(sorted(column.header for column in columns))
        raise SourceChanged(f"{capture.url}: no row has the columns {told}")


@dataclass(frozen=True, slots=True)
class _Row:
    head: Sequence[str]
    cells: Sequence[str]
    columns: Sequence[Column]
    capture: Capture

    def publication(self, kind: Kind) -> Iterator[Publication]:
        """Yield what a row says, unless it names nothing."""
        written = self._said(Field.NAME)
        name = symbols.written(written) if "/" in written else written
        if name:
            versions = tuple(self._versions(name))
            notes = tuple(self._notes())
            yield Publication(name=name, kind=kind, versions=versions, notes=notes)

    def _versions(self, name: str) -> Iterator[Version]:
        title = self._said(Field.TITLE)
        spoken = [c.language for c in self.columns if c.language]
        if not spoken:
            url = self._address(None)
            tag = _tag(self._said(Field.LANGUAGE))
            tag = tag or (file_names.language(url, (name,)) if url else None)
            if url or tag:
                day = _day(self._said(Field.DAY), tag)
                yield Version(tag, url, day, title)
        for tag in dict.fromkeys(spoken):
            url, day = self._address(tag), _day(self._said(Field.DAY, tag), tag)
            said = self._said(Field.ADDRESS, tag).casefold()
            if url or day or said not in NOTHING:
                yield Version(tag, url, day, title)

    def _notes(self) -> Iterator[Note]:
        for field, ground in (
            (Field.NOTE, Ground.NOTE),
            (Field.MASTHEAD, Ground.MASTHEAD),
        ):
            note = language_notes.read(self._said(field), ground)
            if note is not None:
                yield note

    def _said(self, field: Field, language: str | None = None) -> str:
        for column in self.columns:
            if column.field is field and column.language == language:
                at = self.head.index(column.header)
                return self.cells[at] if at < len(self.cells) else ""
        return ""

    def _address(self, language: str | None) -> str:
        said = self._said(Field.ADDRESS, language)
        there = "/" in said and said.casefold() not in NOTHING
        return addresses.resolve(self.capture.url, said) if there else ""


def _tag(written: str) -> str | None:
    return tags.canonical(written) or tags.canonical(names.named(written) or "")


def _day(written: str, language: str | None) -> date | None:
    number = written.partition(".")[0]
    if number.isdecimal() and 20_000 < int(number) < 80_000:
        return ZERO + timedelta(days=int(number))
    return dates.read(written, language or "en")

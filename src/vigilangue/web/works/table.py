"""The rows of the matrix as they are shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.urls import reverse

from vigilangue.language import tags
from vigilangue.reports import shown
from vigilangue.reports.labels import labels
from vigilangue.reports.words import Words
from vigilangue.store.queries.matrix import Cell, Row

from ..templatetags.texts import spoken
from .places import Place, place


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A work: its title in the reader's language if it has one, and its places.

    ``tongue`` is the language of the title, ``way`` the direction it is written in.
    """

    href: str
    title: str
    tongue: str | None
    way: str
    address: str
    failed: int
    places: tuple[Place, ...]


def lines(rows: Sequence[Row], organization: str, reader: str) -> Iterator[Line]:
    """Yield the lines of some works."""
    words = spoken()
    addresses = labels([row.name for row in rows])
    for row, address in zip(rows, addresses, strict=True):
        title, tongue = _title(row, reader)
        yield Line(
            href=reverse("work", args=(organization, row.subject)),
            title=shown.text(title),
            tongue=tongue,
            way=tags.direction(tongue) if tongue else "auto",
            address=address,
            failed=row.failed,
            places=tuple(_place(cell, words) for cell in row.cells),
        )


def _place(cell: Cell, words: Words) -> Place:
    there = cell.version is not None
    return place(words, cell.language, cell.owed, there, cell.findings)


def _title(row: Row, reader: str) -> tuple[str, str | None]:
    """Return what a work is called, and in which language."""
    read = (v for v in row.versions if v.title and tags.same(v.language, reader))
    same = (v for v in row.versions if v.title and v.title == row.title)
    any_ = (v for v in row.versions if v.title)
    found = next(read, None) or next(same, None) or next(any_, None)
    return (found.title, found.language or None) if found else (row.title, None)

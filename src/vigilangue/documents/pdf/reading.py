"""Reads a PDF file: pages to lines, lines to paragraphs and notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import pypdfium2

from vigilangue.core import InputError

from ..paper import Note, Paper
from . import bidi, notes
from .columns import flows
from .hyphens import Hyphens
from .line import Line
from .lines import lines
from .paragraphs import paragraphs
from .runs import Run, runs
from .setting import columns, setting
from .sheet import Sheet, body_size, cleared

MOST_PAGES = 2000


def paper(data: bytes) -> Paper:
    """Return the paragraphs and notes of a PDF file.

    Pages without text (scanned ones) and text whose order is not sure are told as
    doubts. Raises InputError where it is no PDF, is locked or has too many pages.
    """
    sheets = list(_sheets(data))
    doubts = [*_empty(sheets)]
    if _from_right(sheets):
        sheets = [_mirrored(sheet) for sheet in sheets]
        if bidi.doubtful([x.text for sheet in sheets for x in sheet.lines]):
            doubts.append("the order of its right-to-left text is not sure")
    sheets = cleared(sheets)
    size = body_size(sheets)
    bodies: list[tuple[int, list[Line]]] = []
    found: list[tuple[int, notes.Noted]] = []
    for sheet in sheets:
        for flow in flows(sheet):
            body, feet = notes.part(flow, size)
            if body:
                bodies.append((sheet.number, body))
            found += ((sheet.number, note) for note in feet)
    known = setting([body for _, body in bodies], size)
    hyphens = Hyphens([line.text for _, body in bodies for line in body])
    return Paper(
        paragraphs=tuple(paragraphs(list(columns(bodies, known)), known, hyphens)),
        notes=tuple(_notes(found, hyphens)),
        doubts=tuple(doubts),
    )


def _sheets(data: bytes) -> Iterator[Sheet]:
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise InputError(_why(error)) from None
    try:
        if len(document) > MOST_PAGES:
            raise InputError(f"{len(document):,} pages, over {MOST_PAGES:,}")
        for at in range(len(document)):
            yield _sheet(document, at)
    finally:
        document.close()


def _why(error: pypdfium2.PdfiumError) -> str:
    if "password" in str(error).lower() or getattr(error, "err_code", None) == 4:
        return "a PDF that is locked with a password; unlock it"
    return "a PDF that is damaged: it cannot be opened"


def _sheet(document: Any, at: int) -> Sheet:
    """A page; one that is damaged has no lines."""
    try:
        page = document[at]
    except pypdfium2.PdfiumError:
        return Sheet(at + 1, 0.0, 0.0, ())
    try:
        width, height = page.get_size()
        found, gutter = lines(_upright(list(runs(page))))
        return Sheet(at + 1, width, height, tuple(found), gutter)
    except pypdfium2.PdfiumError:
        return Sheet(at + 1, 0.0, 0.0, ())
    finally:
        page.close()


def _upright(found: Sequence[Run]) -> list[Run]:
    """The runs that most of a page is set in: those of another tilt are left out."""
    weights = [sum(len(r.text) for r in found if r.tilt == t) for t in range(4)]
    tilt = weights.index(max(weights))
    return [run for run in found if run.tilt == tilt]


def _empty(sheets: Sequence[Sheet]) -> Iterator[str]:
    bare = [sheet.number for sheet in sheets if not sheet.lines]
    if bare:
        pages = ", ".join(map(str, bare[:10])) + (" ..." if len(bare) > 10 else "")
        yield (
            f"no text on page {pages}"
            if len(bare) == 1
            else f"no text on pages {pages}"
        )


def _from_right(sheets: Sequence[Sheet]) -> bool:
    turned = sum(line.rtl for sheet in sheets for line in sheet.lines)
    return turned * 2 > sum(len(sheet.lines) for sheet in sheets)


def _mirrored(sheet: Sheet) -> Sheet:
    """A page of a right-to-left script as if its lines began at the left."""
    turned = [
        x._replace(left=sheet.width - x.right, right=sheet.width - x.left, body=0.0)
        for x in sheet.lines
    ]
    turned.sort(key=lambda line: (-round(line.base), line.left))
    gutter = None if sheet.gutter is None else sheet.width - sheet.gutter
    return sheet._replace(lines=tuple(turned), gutter=gutter)


def _notes(
    found: Sequence[tuple[int, notes.Noted]], hyphens: Hyphens
) -> Iterator[Note]:
    held: Note | None = None
    for page, note in found:
        text = hyphens.joined(note.lines)
        if not note.number and held is not None:
            held = held._replace(text=hyphens.join(held.text, text))
            continue
        if held is not None:
            yield held
        held = Note(note.number, text, page)
    if held is not None:
        yield held

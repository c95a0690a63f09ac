"""Reads a DOCX file: its body with tables, its notes, the head of its first page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..paper import Cell, Mark, Note, Paper, Paragraph, Style
from .numbering import Numbering
from .package import Element, Package, R, W, at, on
from .styles import Look, Styles
from .tables import OUTER, cells
from .words import Counted, Words, words

STEP = 567  # twips of a step of indentation: a centimetre
LONGEST_LABEL = 10

_SPACES = re.compile(r"\s+")
_TYPED = re.compile(r"\s*(\(?[^\W_]{1,5}[).]|[-–—•◦▪*]|\d{1,3}(?:\.\d{1,2}){0,3})\t+")
_KINDS = ("footnote", "endnote")


def paper(data: bytes) -> Paper:
    """Return the paragraphs and notes of a DOCX file.

    Numbers that Word counts are the labels of their paragraphs; what was deleted
    with changes tracked is left out. Raises InputError where it cannot be read.
    """
    package = Package(data)
    reader = _Reader(package)
    root = package.document()
    paragraphs = tuple(reader.blocks(at(root, "body")))
    return Paper(
        head=tuple(reader.head(root)),
        paragraphs=paragraphs,
        notes=tuple(reader.notes()),
    )


class _Reader:
    """Reads one file, its lists and notes counted on as its text goes."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._styles = Styles(package.part("styles"))
        self._numbering = Numbering(package.part("numbering"))
        self._counted = Counted(package.part("settings"))
        self._tables = 0

    def blocks(
        self, parent: Element | None, *, cell: Cell | None = None
    ) -> Iterator[Paragraph]:
        """Yield the paragraphs of a body or a cell, tables row by row."""
        for child in parent if parent is not None else ():
            if child.tag == W + "p":
                for found in self._paragraph(child, cell=cell is not None):
                    yield found._replace(cell=cell)
            elif child.tag == W + "tbl":
                yield from self._table(child)
            elif child.tag in OUTER:
                yield from self.blocks(child, cell=cell)

    def _table(self, table: Element) -> Iterator[Paragraph]:
        number = self._tables
        self._tables += 1
        for each, place in cells(table, number):
            yield from self.blocks(each, cell=place)

    def head(self, root: Element) -> Iterator[str]:
        """Yield the lines above the first page, where it has some of its own."""
        for section in root.iter(W + "sectPr"):
            if not on(section, "titlePg"):
                return
            for each in section.findall(W + "headerReference"):
                if each.get(W + "type") == "first":
                    header = self._package.related(each.get(R + "id") or "")
                    yield from (p.text for p in self.blocks(header))
            return

    def notes(self) -> Iterator[Note]:
        """Yield the notes that the text refers to, footnotes first."""
        for kind in _KINDS:
            root = self._package.part(f"{kind}s")
            texts = {} if root is None else {x.get(W + "id"): x for x in root}
            for (of, identity), number in list(self._counted.order.items()):
                note = texts.get(identity) if of == kind else None
                if note is not None:
                    text = " ".join(p.text for p in self.blocks(note))
                    yield Note(number, text.strip())

    def _paragraph(self, element: Element, *, cell: bool) -> Iterator[Paragraph]:
        look = self._styles.of(element)
        found = words(element, look, self._styles, self._counted)
        for box in found.boxes:
            yield from self._paragraph(box, cell=True)
        if not found.text.strip():
            return
        label = self._label(look)
        made = _made(found, label)
        yield made._replace(
            style=_style(found, look, cell=cell), indent=self._indent(look)
        )

    def _label(self, look: Look) -> str:
        if not look.number or look.number == "0":
            return ""
        return self._numbering.next(look.number, look.depth)[:LONGEST_LABEL]

    def _indent(self, look: Look) -> int:
        level = self._numbering.level(look.number, look.depth)
        twips = look.indent or (level.indent if level is not None else 0)
        return max(look.depth if look.number else 0, min(12, max(0, twips) // STEP))


def _made(found: Words, label: str) -> Paragraph:
    """A paragraph whose spaces are single, its typed number apart, marks in place."""
    start = 0
    typed = _TYPED.match(found.text)
    if typed and not label:
        label, start = typed[1], typed.end()
    text = ""
    places = []
    edges = sorted({m.at for m in found.marks if m.at >= start} | {len(found.text)})
    for edge in edges:
        piece = _SPACES.sub(" ", found.text[start:edge])
        text += piece.lstrip() if not text or text.endswith(" ") else piece
        places.append((edge, len(text)))
        start = edge
    where = dict(places)
    text = text.rstrip()
    marks = (Mark(m.number, min(where.get(m.at, 0), len(text))) for m in found.marks)
    return Paragraph(text, label=label, marks=tuple(marks))


def _style(found: Words, look: Look, *, cell: bool) -> Style:
    if cell:
        return Style.CELL
    if look.heading or found.bold:
        return Style.HEADING
    return Style.ITALIC if found.italic else Style.PLAIN

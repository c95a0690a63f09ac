"""The words of a paragraph of a DOCX file, and the marks of notes among them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..counting import written
from ..paper import Mark
from ..plain_notes import unit
from .package import Element, W, on, value
from .styles import Look, Styles

# What is not read: what was deleted or moved away, instructions, drawings told twice.
_SKIPPED = frozenset(
    W + name
    for name in ("del", "moveFrom", "instrText", "delText", "rPr", "pPr", "rt", "p")
)
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_PLAIN = {W + "tab": "\t", W + "br": " ", W + "cr": " ", W + "noBreakHyphen": "-"}
_BOX = W + "txbxContent"
_DIGITS = re.compile(r"[0-9*†‡]{1,3}")


class Words(NamedTuple):
    """A text with the marks in it; whether all of it is bold, or italic.

    ``boxes`` are the paragraphs of text boxes that are anchored in it.
    """

    text: str
    marks: tuple[Mark, ...]
    bold: bool
    italic: bool
    boxes: tuple[Element, ...]


class Counted:
    """The numbers of notes, given in the order in which the text refers to them."""

    def __init__(self, settings: Element | None) -> None:
        """Begin with none; ``settings`` say how notes are numbered, if they do."""
        self.order: dict[tuple[str, str], str] = {}
        self._formats = {
            "footnote": value(settings, "footnotePr/numFmt") or "decimal",
            "endnote": value(settings, "endnotePr/numFmt") or "lowerRoman",
        }

    def number(self, reference: Element) -> str:
        """Return the number of the note that a reference in the text points at."""
        kind = reference.tag.removeprefix(W).removesuffix("Reference")
        key = (kind, reference.get(W + "id") or "")
        if key not in self.order:
            known = sum(other == kind for other, _ in self.order)
            self.order[key] = written(known + 1, self._formats[kind])
        return self.order[key]


def words(paragraph: Element, look: Look, styles: Styles, notes: Counted) -> Words:
    """Return the words of a paragraph that is set as ``look`` says."""
    out = ""
    marks: list[Mark] = []
    bold = italic = True
    boxes: list[Element] = []
    for run, piece in _pieces(paragraph, boxes):
        if isinstance(piece, Element):
            marks.append(Mark(_own(run, piece) or notes.number(piece), len(out)))
            continue
        if on(run, "rPr/vanish"):
            continue
        raised = value(run, "rPr/vertAlign") == "superscript"
        if raised and _DIGITS.fullmatch(piece.strip()) and not unit(out):
            marks.append(Mark(piece.strip(), len(out)))
            continue
        out += piece
        if piece.strip():
            heavy, slanted = styles.run(run)
            bold = bold and (look.bold if heavy is None else heavy)
            italic = italic and (look.italic if slanted is None else slanted)
    return Words(out, tuple(marks), bold, italic, tuple(boxes))


def _own(run: Element, reference: Element) -> str:
    """The mark that a note has been given by hand, beside its reference."""
    if reference.get(W + "customMarkFollows") not in ("1", "true", "on"):
        return ""
    return "".join(run.itertext()).strip()[:4]


def _pieces(
    element: Element, boxes: list[Element]
) -> Iterator[tuple[Element, str | Element]]:
    """Yield each run of a paragraph with its texts and its references to notes."""
    waiting = [(element, iter(element), element)]
    while waiting:
        _, children, run = waiting[-1]
        child = next(children, None)
        if child is None:
            waiting.pop()
            continue
        tag = child.tag
        if tag in _SKIPPED or tag == _FALLBACK:
            continue
        if tag == _BOX:
            boxes += child.findall(W + "p")
        elif tag == W + "t":
            yield run, child.text or ""
        elif tag in _PLAIN:
            yield run, " " if child.get(W + "type") == "page" else _PLAIN[tag]
        elif tag in (W + "footnoteReference", W + "endnoteReference"):
            yield run, child
            if child.get(W + "customMarkFollows") in ("1", "true", "on"):
                waiting.pop()  # the mark itself is no text
        else:
            waiting.append((child, iter(child), child if tag == W + "r" else run))

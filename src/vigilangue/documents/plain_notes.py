"""Notes of a plain text, lifted out of it, and the marks that point at them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .paper import Mark, Note, Paper, Paragraph

_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_SUPER = "[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}"
_NOTE = re.compile(
    rf"(?:({_SUPER})|\[\^([\w*]{{1,4}})\]:?|\[(\d{{1,3}})\]|(\d{{1,3}})/(?=\s))\s*(.+)",
    re.DOTALL,
)
# A mark: raised digits, or one of Markdown. Units (km²) are no marks.
_MARK = re.compile(rf"({_SUPER})|\[\^([\w*]{{1,4}})\]")
_UNIT = re.compile(r"(?:^|[\s\d(/])(?:[kcdm]?m|km|ha)$")
_RULE = re.compile(r"[_\-=*—–]{3,}")


def lift(paragraphs: Sequence[Paragraph]) -> Paper:
    """Return a paper whose notes and marks stand apart from its text."""
    notes: list[Note] = []
    kept: list[Paragraph] = []
    for paragraph in paragraphs:
        if not paragraph.text or _RULE.fullmatch(paragraph.text):
            continue
        note = _NOTE.fullmatch(paragraph.text)
        if note and (note[1] or note[2] or _noted(note, notes)):
            number = (note[1] or note[2] or note[3] or note[4]).translate(_RAISED)
            text = _lift_marks(paragraph._replace(text=note[5])).text
            notes.append(Note(number, text.strip()))
        else:
            kept.append(_lift_marks(paragraph))
    return Paper(paragraphs=tuple(kept), notes=tuple(notes))


def unit(before: str) -> bool:
    """Return whether digits raised after a text are of a unit: "km²"."""
    return _UNIT.search(before[-8:]) is not None


def _noted(note: re.Match[str], notes: Sequence[Note]) -> bool:
    """Whether a number that is not raised goes on the row of notes."""
    return int(note[3] or note[4]) == len(notes) + 1 and len(note[5]) < 600


def _lift_marks(paragraph: Paragraph) -> Paragraph:
    text = paragraph.text
    if not _MARK.search(text):
        return paragraph
    marks: list[Mark] = []
    out = ""
    at = 0
    for found in _MARK.finditer(text):
        if found[1] and unit(text[max(0, found.start() - 8) : found.start()]):
            continue
        out += text[at : found.start()]
        marks.append(Mark((found[1] or found[2]).translate(_RAISED), len(out)))
        at = found.end()
        if text[at : at + 1] == " " and (not out or not out[-1].isascii()):
            at += _ideographic(out[-1:], text[at + 1 : at + 2])
    return paragraph._replace(text=out + text[at:], marks=tuple(marks))


def _ideographic(before: str, after: str) -> int:
    """1 where the space after a mark stands between characters that need none."""
    return int(
        all(
            "\u3000" <= c <= "\u9fff" or "\uff00" <= c <= "\uffef"
            for c in (before, after)
            if c
        )
    )

"""Lines as paragraphs, joined over lines, columns and pages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..paper import Mark, Paragraph, Style
from . import bidi
from .hyphens import Hyphens
from .line import Line
from .setting import Column, Setting

_LABEL = re.compile(
    r"\(?[a-zA-Zа-яА-Я\u0621-\u064a]{1,5}\)|\(?\d{1,3}[.)．]|\d{1,2}(?:\.\d{1,2}){1,3}\.?"
    r"|[-–—•◦▪*]|\d{1,3}\s?[-–]|[(（]?[一二三四五六七八九十]{1,3}[)）、]|[OP]P\s?\d{1,3}\.?"
)
_BEGUN = re.compile(rf"(?:{_LABEL.pattern})(?=\s)")
_ENDED = re.compile(r"[.;:!?。；：！？؛؟…][\"'”’»)\]）】」』]*$")
_PAUSES = (",", "،", "，", "、")
DEEPER = 0.7  # of the size: what is set further in


def paragraphs(
    columns: Sequence[Column], setting: Setting, hyphens: Hyphens
) -> Iterator[Paragraph]:
    """Yield the paragraphs of a document, of its columns in reading order."""
    held: list[Line] = []
    last: Column | None = None
    begun: Column | None = None
    for column in columns:
        for at, line in enumerate(column.lines):
            new = at == 0
            if held and last and begun and not _goes_on(held, line, last, column, new):
                yield _paragraph(held, begun, setting, hyphens)
                held = []
            if not held:
                begun = column
            held.append(line)
            last = column
    if held and begun:
        yield _paragraph(held, begun, setting, hyphens)


def _goes_on(
    held: Sequence[Line], line: Line, column: Column, now: Column, new: bool
) -> bool:
    """Whether a line goes on the paragraph held, which ends in ``column``.

    ``new``: it is the first of the column ``now``.
    """
    last = held[-1]
    if abs(line.size - last.size) > 0.08 * last.size or last.pieces > 1:
        return False
    gap = last.base - line.base
    if not new and (gap > column.most_gap(last.size) or gap < 0.5 * last.size):
        return False
    ended = _ENDED.search(last.text) is not None
    room = column.right - last.right - line.first - 0.25 * line.size
    short = room > 0.5 * line.size
    if _LABEL.fullmatch(line.label) and (line.label[-1:] not in "-–" or ended or short):
        return False
    paused = ended or last.text.endswith(_PAUSES)
    if _BEGUN.match(line.text) and (short or (new and paused)):
        return False
    if line.bold != last.bold and short:
        return False
    loose = new or not column.spaced
    if short and (ended or (loose and paused) or room > 0.3 * column.width):
        return False
    if column.indented and len(held) == 1 and (short or ended):
        deep = DEEPER * line.size
        if last.left - column.left > deep and line.left - now.left > deep:
            return False
    return _aligned(held, line, column, now, new and ended)


def _aligned(
    held: Sequence[Line], line: Line, column: Column, now: Column, doubtful: bool
) -> bool:
    """Whether a line begins where one that goes on does."""
    last = held[-1]
    deeper = DEEPER * line.size
    start = line.left - now.left
    before = last.left - column.left
    text = max(last.left, last.body if _tabbed(last) else 0.0) - column.left
    if start > max(before, text) + deeper:
        return False
    if start < before - deeper:
        if before > 0.45 * column.width:
            return False
        return len(held) == 1 or (start <= deeper and held[0].left > last.left - deeper)
    if doubtful and not now.indented:
        return False
    return not (doubtful and start > deeper and len(held) == 1)


def _tabbed(line: Line) -> bool:
    return bool(line.label) and line.body > 0


def _paragraph(
    held: Sequence[Line], column: Column, setting: Setting, hyphens: Hyphens
) -> Paragraph:
    first = held[0]
    label = first.label if _LABEL.fullmatch(first.label) else ""
    text = ""
    marks: list[Mark] = []
    for line in held:
        added = line.text
        cut = 0
        if label and line is first:
            cut = len(added) - len(added[len(label) :].lstrip())
            added = added[cut:]
        text = hyphens.join(text, added)
        start = len(text) - len(added) - cut
        marks += (Mark(r.number, max(0, start + r.at)) for r in line.raised)
    if any(line.rtl for line in held):
        text = bidi.brackets(text)
    text = text.replace("\uf0b7", "•").strip()
    return Paragraph(
        text=text,
        style=_style(held, column, setting),
        indent=max(0, round((first.left - column.left) / (2.4 * first.size))),
        page=column.page,
        label=label,
        marks=tuple(mark._replace(at=min(mark.at, len(text))) for mark in marks),
    )


def _style(held: Sequence[Line], column: Column, setting: Setting) -> Style:
    text = held[-1].text
    if all(line.pieces > 1 for line in held) and column.tabled(held[0]):
        return Style.CELL
    if all(line.bold for line in held):
        return Style.HEADING
    if held[0].size > 1.12 * setting.size and not _ENDED.search(text):
        return Style.HEADING
    if all(line.italic for line in held):
        return Style.ITALIC
    centred = all(column.centred(line) for line in held)
    return Style.HEADING if centred and not text.endswith((",", ".")) else Style.PLAIN

"""Joins again what a page or a note cut in the middle of a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vigilangue.documents.paper import Mark, Paragraph, Style
from vigilangue.documents.plain import columns, joined

from . import setting
from .labels import label
from .leading import lead
from .lexicon import Lexicon
from .places import is_place

NARROWEST = 80  # columns of a text without capitals that may have been cut


def mend(paragraphs: Sequence[Paragraph], lexicon: Lexicon) -> Iterator[Paragraph]:
    """Yield the paragraphs of a body, those that were cut joined again."""
    held: Paragraph | None = None
    for paragraph in paragraphs:
        if held is not None and _cut(held, paragraph, lexicon):
            held = _join(held, paragraph)
            continue
        if held is not None:
            yield held
        held = paragraph
    if held is not None:
        yield held


def _cut(first: Paragraph, second: Paragraph, lexicon: Lexicon) -> bool:
    if (
        setting.ended(first.text)
        or second.label
        or Style.HEADING in (first.style, second.style)
    ):
        return False
    if label(second.text) is not None or is_place(second.text, lexicon):
        return False
    if setting.cased(second.text):
        return setting.starts_low(second.text) and not is_place(first.text, lexicon)
    if columns(first.text) < NARROWEST or lead(second.text, lexicon).direct:
        return False
    return (
        bool(first.label)
        or label(first.text) is not None
        or lead(first.text, lexicon).direct
    )


def _join(first: Paragraph, second: Paragraph) -> Paragraph:
    text = joined(first.text, second.text)
    shift = len(text) - len(second.text)
    marks = first.marks + tuple(Mark(m.number, m.at + shift) for m in second.marks)
    return first._replace(text=text, marks=marks)

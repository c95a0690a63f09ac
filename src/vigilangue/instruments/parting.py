"""Parts again what a reader of the file ran together: a formula, paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from vigilangue.documents.paper import Mark, Paragraph

from .leading import lead
from .lexicon import Lexicon
from .places import ending

# Where the next paragraph of a preamble may begin: a capital after a comma.
_NEXT = re.compile(r"(?<=[,;])\s+(?=[^\W\d_a-z])")


def part(paragraphs: Iterable[Paragraph], lexicon: Lexicon) -> Iterator[Paragraph]:
    """Yield the paragraphs, those that were run together apart.

    A verb of the preamble with a capital, after a comma, begins another one; what ends
    with the formula of an organ ends before it.
    """
    for paragraph in paragraphs:
        start = 0
        for end in _ends(paragraph.text, lexicon):
            yield _piece(paragraph, start, end)
            start = end
        yield _piece(paragraph, start, len(paragraph.text)) if start else paragraph


def _ends(text: str, lexicon: Lexicon) -> Iterator[int]:
    for found in _NEXT.finditer(text):
        if not text[found.end()].isupper():
            continue
        verb = lead(text[found.end() : found.end() + 60], lexicon)
        if verb.direct and verb.preambular and not verb.operative:
            yield found.end()
    formula = ending(text, lexicon)
    if formula:
        yield formula


def _piece(paragraph: Paragraph, start: int, end: int) -> Paragraph:
    marks = [
        Mark(m.number, m.at - start) for m in paragraph.marks if start < m.at <= end
    ]
    text = paragraph.text[start:end].rstrip()
    label = paragraph.label if start == 0 else ""
    return paragraph._replace(text=text, marks=tuple(marks), label=label)

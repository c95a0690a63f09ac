"""Reads an instrument: paper in, masthead, provisions and footnotes out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vigilangue.core.instrument import Instrument, Provision, Role
from vigilangue.documents import plain
from vigilangue.documents.paper import Paper, Paragraph
from vigilangue.language import tags

from . import masthead as mastheads
from .attaching import Attaching
from .identifying import identified
from .lexicon import Lexicon
from .mending import mend
from .parts import Unit, split
from .provisions import Manner, provisions


def read_text(text: str, *, language: str | None = None) -> Instrument:
    """Read an instrument that is plain text; see `read`."""
    return read(plain.paper(text), language=language)


def read(paper: Paper, *, language: str | None = None) -> Instrument:
    """Read an instrument.

    ``language`` is the tag of its language, None: identified. Nothing is refused:
    what cannot be placed is a provision of the role ``OTHER``, with doubts. In a
    language without lexicon only what is set as elsewhere is found, and it is said.
    """
    tag, lexicon = identified(paper, language)
    parts = split(paper, lexicon)
    head = mastheads.read(parts, lexicon)
    found = [*_left_over(head.rest)]
    for unit in parts.units:
        spoken = not unit.name and head.masthead.body is not None
        manner = Manner(formal=unit.formal, spoken=spoken, name=unit.name)
        found += _unit(unit, manner, lexicon)
    known = Attaching(lexicon=lexicon, masthead=head.masthead)
    doubts = paper.doubts
    if tag is None:
        doubts += ("the language cannot be told",)
    elif lexicon.language != tags.primary(tag):
        doubts += (f"no lexicon for {tag}",)
    return Instrument(
        masthead=head.masthead,
        language=tag,
        provisions=tuple(known.provisions(found)),
        footnotes=tuple(known.footnote(n.number, n.text) for n in paper.notes),
        doubts=doubts,
    )


def _left_over(lines: Sequence[Paragraph]) -> Iterator[Provision]:
    for count, line in enumerate(lines, 1):
        yield Provision(
            id=f"head{count}",
            role=Role.OTHER,
            number=None,
            level=1,
            text=line.text,
            footnotes=tuple(m.number for m in line.marks),
            doubts=("stands in the head",),
        )


def _unit(unit: Unit, manner: Manner, lexicon: Lexicon) -> Iterator[Provision]:
    if unit.opening is not None:
        marks = tuple(m.number for m in unit.opening.marks)
        yield Provision(
            id=unit.name,
            role=Role.ANNEX,
            number=None,
            level=1,
            text=unit.opening.text,
            footnotes=marks,
        )
    yield from provisions([*mend(unit.paragraphs, lexicon)], lexicon, manner)

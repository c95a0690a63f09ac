"""Reads a vacancy notice: paper in, what it asks for out."""

from __future__ import annotations

from vigilangue.core.notice import Notice
from vigilangue.documents import plain
from vigilangue.documents.paper import Paper
from vigilangue.language import tags

from . import clauses, fields, functions
from . import lexicon as lexicons
from .lines import Reading, body
from .merging import merged
from .tongues import Tongues


def read_text(text: str, *, language: str | None = None) -> Notice:
    """Read a notice that is plain text or Markdown; see `read`."""
    return read(plain.paper(text), language=language)


def read(paper: Paper, *, language: str | None = None) -> Notice:
    """Read a notice.

    ``language`` is the tag of its language, None: identified. Nothing is refused; in
    a language without lexicon nothing is found, and it is said in ``doubts``.
    """
    paragraphs = body(paper)
    tongues = Tongues([p.text for p in paragraphs], language)
    lines = [*Reading(tongues).lines(paragraphs)]
    asked = [clauses.read(line, lexicons.load(line.tongue)) for line in lines]
    found = merged(r for line in asked for r in line.requirements)
    doubts = (*paper.doubts, *(doubt for line in asked for doubt in line.doubts))
    if tongues.main is None:
        doubts += ("the language cannot be told",)
    elif tags.primary(tongues.main) not in lexicons.languages():
        doubts += (f"no lexicon for {tongues.main}",)
    facts = fields.read(paper, paragraphs, tongues)
    return Notice(
        languages=tongues.languages,
        requirements=found,
        title=facts.title,
        duty_station=facts.duty_station,
        grade=facts.grade,
        department=facts.department,
        deadline=facts.deadline,
        posted=facts.posted,
        functional=functions.read(
            facts.title, lines, tags.primary(tongues.main) if tongues.main else None
        ),
        doubts=doubts,
    )

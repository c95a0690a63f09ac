"""The masthead: symbol, title, session and the rest, from the head and the foot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from vigilangue.core.instrument import Masthead
from vigilangue.documents.paper import Paragraph
from vigilangue.documents.plain import joined
from vigilangue.values import dates

from .lexicon import Lexicon
from .parts import Parts
from .setting import ended, sentence
from .sheet import Kind, Sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """A masthead, and the lines of the head that it does not account for."""

    masthead: Masthead
    rest: tuple[Paragraph, ...]


def read(parts: Parts, lexicon: Lexicon) -> Head:
    """Return what the lines above and below a body say."""
    sheet = Sheet(lexicon, parts.body)
    rest = _lines(parts.head, sheet, lexicon)
    for line in parts.foot:
        sheet.foot(line.text)
    if parts.body is None and parts.units[0].paragraphs:
        sheet.opening([p.text for p in parts.units[0].paragraphs])
    untitled = sheet.masthead.body == "Security Council" and sheet.number is not None
    if sheet.masthead.title is None and not untitled and rest:
        at = _title(rest, lexicon, formal=parts.body is not None)
        if at is not None:
            sheet.note(title=rest.pop(at).text.strip())
    return Head(masthead=sheet.finished(), rest=tuple(rest))


def _lines(
    lines: Sequence[Paragraph], sheet: Sheet, lexicon: Lexicon
) -> list[Paragraph]:
    """Read the lines of a head; those that nothing accounts for."""
    rest: list[Paragraph] = []
    before = Kind.UNKNOWN
    for line in lines:
        undated = before is Kind.ADOPTION and sheet.masthead.adopted is None
        dated = undated and dates.read(line.text, lexicon.language) is not None
        open_item = before is Kind.AGENDA and line.text.rstrip()[-1:] in (":", "：")
        kind = Kind.UNKNOWN if dated or open_item else sheet.head(line.text)
        if kind is Kind.UNKNOWN and _goes_on(before, line, sheet, lexicon):
            kind = before
        elif kind is Kind.UNKNOWN or sentence(line.text):
            rest.append(line)
        before = kind
    return rest


def _goes_on(before: Kind, line: Paragraph, sheet: Sheet, lexicon: Lexicon) -> bool:
    """Whether a line goes on the one before it: a title, an item of the agenda."""
    text = line.text.strip()
    if before is Kind.ADOPTION and dates.read(text, lexicon.language) is not None:
        sheet.adoption(text)
        return True
    if before is Kind.AGENDA:
        return not sentence(text) and not lexicon.layout.draft.search(text)
    title = sheet.masthead.title
    if before is not Kind.TITLE or len(text) < 3 or (title and ended(title)):
        return False
    sheet.masthead = replace(sheet.masthead, title=joined(title or "", text))
    return True


def _title(rest: Sequence[Paragraph], lexicon: Lexicon, *, formal: bool) -> int | None:
    """Which of the lines left over is the title.

    One that begins with the name of a kind of instrument ("Declaration of ..."); else
    the last above a formula; else the first of all.
    """
    lines = [(at, x.text) for at, x in enumerate(rest) if not ended(x.text)]
    named = [at for at, text in lines if lexicon.layout.kind.match(text)]
    if named:
        return named[0]
    if formal:
        lines = [(at, x) for at, x in lines if not lexicon.layout.draft.search(x)]
        return lines[-1][0] if lines else None
    return lines[0][0] if lines else None

"""Paragraphs of a body or annex as provisions: kinds, numbers, levels, ids."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from vigilangue.core.instrument import Provision, Role
from vigilangue.documents.paper import Paragraph

from . import places, setting
from .labels import Label, Sort, label
from .ladder import Ladder
from .leading import Lead, lead
from .lexicon import Lexicon
from .naming import Naming
from .sections import Section, sections


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A paragraph with its number, what leads it, and what place it is."""

    paragraph: Paragraph
    label: Label | None
    text: str
    lead: Lead
    article: str | None = None
    turn: bool = False


def line(paragraph: Paragraph, lexicon: Lexicon) -> Line:
    """Return a paragraph as a line: number apart, verbs found."""
    whole = f"{paragraph.label} {paragraph.text}" if paragraph.label else paragraph.text
    number = label(whole)
    text = number.rest if number is not None else paragraph.text.strip()
    found = places.article(text, lexicon) if number is None else None
    turn = places.bridge(text, lexicon) or places.body(text, lexicon) is not None
    return Line(
        paragraph=paragraph,
        label=number,
        text=text,
        lead=lead(text, lexicon),
        article=found,
        turn=turn,
    )


def provisions(
    paragraphs: Sequence[Paragraph], lexicon: Lexicon, *, formal: bool, name: str
) -> Iterator[Provision]:
    """Yield the provisions of a body, whose ids begin with ``name``."""
    lines = [line(p, lexicon) for p in paragraphs]
    for part in sections(lines):
        prefix = ".".join(filter(None, (name, part.name)))
        yield from _Reader(part, formal=formal, prefix=prefix).read()


class _Reader:
    """Reads the lines of one section, in which numbers run on."""

    def __init__(self, part: Section, *, formal: bool, prefix: str) -> None:
        self._lines = part.lines
        self._naming = Naming(prefix)
        self._ladder = Ladder()
        self._formal = formal
        numbered = [i for i, x in enumerate(self._lines) if opens(x)]
        self._first = numbered[0] if numbered else len(self._lines)
        self._numbered = bool(numbered)
        self._operative = False
        self._parent: Provision | None = None
        self._article = ""

    def read(self) -> Iterator[Provision]:
        """Yield a provision for each line that is one."""
        for at, each in enumerate(self._lines):
            if each.turn:
                self._operative = self._operative or not self._formal
                continue
            following = next((x.label for x in self._lines[at + 1 :] if x.label), None)
            found = self._provision(at, each, following)
            yield replace(
                found,
                footnotes=tuple(m.number for m in each.paragraph.marks),
                verbs=self._verbs(found, each),
            )

    def _provision(self, at: int, each: Line, following: Label | None) -> Provision:
        number = each.label
        if each.article is not None:
            self._article = each.article
            self._ladder.clear()
            self._parent = None
            return self._made(self._naming.heading(), Role.HEADING, each)
        if number is not None and number.part == "pp":
            return self._top(Role.PREAMBULAR, self._naming.preambular(), each)
        if number is not None and (number.part == "op" or opens(each)):
            return self._counted(each, number)
        if number is not None:
            return self._below(each, number, following)
        return self._plain(at, each)

    def _counted(self, each: Line, number: Label) -> Provision:
        self._operative = True
        names = number.path or (number.readings[0].name,)
        if self._article:
            identity = self._naming.article(self._article, names)
            return self._top(Role.ARTICLE, identity, each, level=2)
        identity = self._naming.operative(names)
        return self._top(Role.OPERATIVE, identity, each, level=len(names))

    def _below(self, each: Line, number: Label, following: Label | None) -> Provision:
        rung = self._ladder.step(number, following)
        above = self._parent
        doubts = () if rung.sure else (f"{number.printed} follows no number before it",)
        if above is None:
            role = Role.OPERATIVE if self._operative else Role.OTHER
            identity = self._naming.loose(rung.path)
            return self._made(identity, role, each, level=len(rung.path), doubts=doubts)
        identity = self._naming.below(above.id, rung.path)
        level = above.level + len(rung.path)
        return self._made(identity, above.role, each, level=level, doubts=doubts)

    def _plain(self, at: int, each: Line) -> Provision:
        if self._article:
            identity = self._naming.article(self._article, ())
            return self._top(Role.ARTICLE, identity, each)
        if setting.heading(each.paragraph) and not each.lead.direct:
            self._ladder.clear()
            self._parent = None
            return self._made(self._naming.heading(), Role.HEADING, each)
        role = self._role(at, each)
        if role is Role.PREAMBULAR:
            return self._top(role, self._naming.preambular(), each)
        if role is Role.OPERATIVE:
            self._operative = True
            identity = self._naming.unnumbered(
                formal=self._formal and not self._numbered
            )
            return self._top(role, identity, each)
        return self._made(self._naming.prose(), role, each)

    def _role(self, at: int, each: Line) -> Role:
        """What a paragraph without number is, that is no heading."""
        leads = each.lead
        if self._formal and self._numbered and at < self._first:
            return Role.PREAMBULAR
        if self._operative:
            return Role.OPERATIVE if leads.direct and leads.operative else Role.OTHER
        if leads.direct and leads.preambular and not leads.operative:
            return Role.PREAMBULAR
        if leads.direct and leads.operative and not leads.preambular:
            return Role.OPERATIVE
        if leads.direct:
            ending = each.text.rstrip()[-1:]
            return Role.PREAMBULAR if ending in ",，،、" else Role.OPERATIVE
        return Role.OTHER

    def _top(
        self, role: Role, identity: str, each: Line, *, level: int = 1
    ) -> Provision:
        self._ladder.clear()
        self._parent = self._made(identity, role, each, level=level)
        return self._parent

    def _made(
        self,
        identity: str,
        role: Role,
        each: Line,
        *,
        level: int = 1,
        doubts: tuple[str, ...] = (),
    ) -> Provision:
        number = each.label.printed if each.label is not None else None
        return Provision(
            id=identity,
            role=role,
            number=number or None,
            level=level,
            text=each.text,
            doubts=doubts,
        )

    def _verbs(self, found: Provision, each: Line) -> tuple[str, ...]:
        if found.role in (Role.PREAMBULAR, Role.OPERATIVE) and found.level == 1:
            return each.lead.verbs
        return (
            each.lead.verbs
            if each.lead.direct and found.role is not Role.HEADING
            else ()
        )


def opens(each: Line) -> bool:
    """Return whether a line has a number of the first level: "12." or "3.2"."""
    number = each.label
    return (
        number is not None
        and number.readings[0].sort is Sort.ARABIC
        and number.part != "pp"
    )

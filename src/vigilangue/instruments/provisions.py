"""Paragraphs of a body or annex as provisions: kinds, numbers, levels, ids."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from vigilangue.core.instrument import Provision, Role
from vigilangue.documents.paper import Paragraph

from .labels import Label
from .ladder import Ladder
from .lexicon import Lexicon
from .lines import Line, line, role
from .naming import Naming
from .sections import Section, sections


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How a body speaks.

    ``formal``: a formula opens it, so that what stands above the first number is its
    preamble; ``spoken``: it tells what an organ did; ``name`` begins its ids.
    """

    formal: bool = False
    spoken: bool = False
    name: str = ""


def provisions(
    paragraphs: Sequence[Paragraph], lexicon: Lexicon, manner: Manner
) -> Iterator[Provision]:
    """Yield the provisions of a body or of an annex."""
    for part in sections([line(p, lexicon) for p in paragraphs]):
        yield from _Reader(part, manner).read()


class _Reader:
    """Reads the lines of one section, in which numbers run on."""

    def __init__(self, part: Section, manner: Manner) -> None:
        self._lines = part.lines
        self._manner = manner
        self._naming = Naming(".".join(filter(None, (manner.name, part.name))))
        self._ladder = Ladder()
        end = len(self._lines)
        self._first = next((i for i, x in enumerate(self._lines) if x.counted), end)
        self._numbered = self._first < end or part.opening
        self._operative = False
        self._parent: Provision | None = None
        self._article = ""
        self._led = False
        self._last = 0

    def read(self) -> Iterator[Provision]:
        """Yield a provision for each line that is one."""
        for at, each in enumerate(self._lines):
            if each.turn:
                self._operative = self._operative or not self._manner.formal
                continue
            found = self._provision(at, each)
            yield replace(
                found,
                footnotes=tuple(m.number for m in each.paragraph.marks),
                marks=each.marked,
                verbs=self._verbs(found, each),
            )

    def _provision(self, at: int, each: Line) -> Provision:
        number = each.label
        if each.article is not None:
            self._article = each.article
            return self._heading(each)
        if number is not None and number.part == "pp":
            return self._top(Role.PREAMBULAR, self._naming.preambular(), each)
        if number is not None and (number.part == "op" or each.counted):
            return self._counted(each, number)
        if number is not None:
            return self._below(at, each, number)
        if each.heading or (self._operative and each.titled):
            return self._heading(each)
        return self._plain(at, each)

    def _counted(self, each: Line, number: Label) -> Provision:
        self._operative = True
        names = number.path or (number.readings[0].name,)
        if self._article:
            identity = self._naming.article(self._article, names)
            return self._top(Role.ARTICLE, identity, each, level=len(names) + 1)
        identity = self._naming.operative(names)
        doubts = self._gap(number)
        return self._top(
            Role.OPERATIVE, identity, each, level=len(names), doubts=doubts
        )

    def _gap(self, number: Label) -> tuple[str, ...]:
        """The doubt that numbers between this one and the last are lacking."""
        if number.path:
            return ()
        last, self._last = self._last, number.readings[0].value
        if last in (self._last, self._last - 1):
            return ()
        return (f"{number.printed} follows {last or 'no number'}",)

    def _below(self, at: int, each: Line, number: Label) -> Provision:
        following = next((x.label for x in self._lines[at + 1 :] if x.label), None)
        rung = self._ladder.step(number, following)
        above = self._parent
        doubts = () if rung.sure else (f"{number.printed} follows no number before it",)
        if above is None:
            kind = Role.OPERATIVE if self._operative else Role.OTHER
            identity = self._naming.loose(rung.path)
            return _made(identity, kind, each, level=len(rung.path), doubts=doubts)
        identity = self._naming.below(above.id, rung.path)
        level = above.level + len(rung.path)
        return _made(identity, above.role, each, level=level, doubts=doubts)

    def _plain(self, at: int, each: Line) -> Provision:
        above = self._parent
        if above is not None and self._ladder.listing and each.following:
            self._ladder.clear()
            identity = self._naming.tail(above.id)
            return _made(identity, above.role, each, level=above.level)
        if self._article:
            identity = self._naming.article(self._article, ())
            return self._top(Role.ARTICLE, identity, each)
        manner = self._manner
        before = manner.formal and self._numbered and at < self._first
        if before and not (at == self._first - 1 and each.opens_list):
            return self._top(Role.PREAMBULAR, self._naming.preambular(), each)
        kind = role(each, operative=self._operative, spoken=manner.spoken)
        if kind is Role.PREAMBULAR:
            return self._top(kind, self._naming.preambular(), each)
        if kind is Role.OPERATIVE:
            self._operative = True
            formal = manner.formal and not self._numbered
            return self._top(kind, self._naming.unnumbered(formal=formal), each)
        return self._top(kind, self._naming.prose(), each)

    def _heading(self, each: Line) -> Provision:
        self._ladder.clear()
        self._parent = None
        return _made(self._naming.heading(), Role.HEADING, each)

    def _verbs(self, found: Provision, each: Line) -> tuple[str, ...]:
        """The verbs of a paragraph; of texts below one, those that lead by themselves.

        Below a verb ("requests the Office: (a) support ...") stands what it asks for,
        unless a form says otherwise.
        """
        if found.role is Role.HEADING:
            return ()
        if found.role in (Role.PREAMBULAR, Role.OPERATIVE) and found.level == 1:
            self._led = each.lead.direct
            return each.lead.verbs
        plain = each.lead.preambular == each.lead.operative
        asked = found.level > 1 and self._led and plain
        return each.lead.verbs if each.lead.direct and not asked else ()

    def _top(
        self,
        kind: Role,
        identity: str,
        each: Line,
        *,
        level: int = 1,
        doubts: tuple[str, ...] = (),
    ) -> Provision:
        self._ladder.clear()
        self._parent = _made(identity, kind, each, level=level, doubts=doubts)
        return self._parent


def _made(
    identity: str,
    kind: Role,
    each: Line,
    *,
    level: int = 1,
    doubts: tuple[str, ...] = (),
) -> Provision:
    number = each.label.printed if each.label is not None else None
    return Provision(
        id=identity,
        role=kind,
        number=number or None,
        level=level,
        text=each.text,
        doubts=doubts,
    )

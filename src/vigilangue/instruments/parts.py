"""The large parts of an instrument: head, body, annexes, foot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vigilangue.documents.paper import Paper, Paragraph

from . import places
from .labels import label
from .leading import lead
from .lexicon import Lexicon
from .setting import ended

HEAD = 60  # paragraphs among which the formula that opens is looked for
PROSE = 120  # characters of a line that is no line of a head


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """The body or an annex: ``opening`` its heading, ``name`` what ids begin with."""

    paragraphs: tuple[Paragraph, ...]
    opening: Paragraph | None = None
    name: str = ""
    formal: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What stands where; ``body`` is the organ that speaks, where it says so."""

    head: tuple[Paragraph, ...]
    units: tuple[Unit, ...]
    foot: tuple[Paragraph, ...]
    body: str | None


def split(paper: Paper, lexicon: Lexicon) -> Parts:
    """Return the parts of a paper. What is in none of them is nowhere: all is kept."""
    lines = [*(Paragraph(line) for line in paper.head if line.strip())]
    lines += (p for p in paper.paragraphs if p.text.strip())
    at, body = _opening(lines, lexicon)
    head = lines[: at - 1] if body is not None else lines[:at]
    foot: list[Paragraph] = []
    units = tuple(_units(lines[at:], lexicon, formal=body is not None, foot=foot))
    return Parts(head=tuple(head), units=units, foot=tuple(foot), body=body)


def _opening(lines: Sequence[Paragraph], lexicon: Lexicon) -> tuple[int, str | None]:
    """Where the body begins, and who speaks; None: no formula opens it."""
    before = 0
    for at, line in enumerate(lines[:HEAD]):
        text = line.text
        name = places.body(text, lexicon)
        after = lines[at + 1].text if at + 1 < len(lines) else text
        if name and ended(text) and places.body(after, lexicon) is None:
            return at + 1, name
        found = lead(text, lexicon)
        before += found.direct and found.preambular and not found.operative
        if before > 1 or places.preamble(text, lexicon):
            break
    return _begun(lines, lexicon), None


def _begun(lines: Sequence[Paragraph], lexicon: Lexicon) -> int:
    """Where the first paragraph stands that no head holds."""
    for at, line in enumerate(lines):
        text = line.text
        if places.preamble(text, lexicon) or places.article(text, lexicon) is not None:
            return at
        if line.label or label(text) is not None:
            return at
        if ended(text) and (len(text) > PROSE or lead(text, lexicon).direct):
            return at
    return min(len(lines), 1)


def _units(
    lines: Sequence[Paragraph], lexicon: Lexicon, *, formal: bool, foot: list[Paragraph]
) -> Iterator[Unit]:
    held: list[Paragraph] = []
    opening: Paragraph | None = None
    name = ""
    annexes = 0
    closed = False
    for line in lines:
        number = places.annex(line.text, lexicon) if held or closed else None
        if number is not None:
            yield Unit(
                paragraphs=tuple(held), opening=opening, name=name, formal=formal
            )
            annexes += 1
            held, opening, closed, formal = [], line, False, False
            name = f"annex{number or annexes}"
        elif closed or (held and not name and places.foot(line.text, lexicon)):
            closed = True
            foot.append(line)
        else:
            held.append(line)
    yield Unit(paragraphs=tuple(held), opening=opening, name=name, formal=formal)

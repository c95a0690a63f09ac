"""The large parts of an instrument: head, body, annexes, foot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vigilangue.documents.paper import Paper, Paragraph

from . import places
from .labels import Sort, label
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
    above, below = (at - 1 if body is not None else at), at
    if body is not None and any(places.body(x.text, lexicon) for x in lines[at:]):
        letter = next((i for i, x in enumerate(lines[:at]) if _letter(x)), None)
        above, below = (above, below) if letter is None else (letter, letter)
    foot: list[Paragraph] = []
    units = tuple(_units(lines[below:], lexicon, formal=body is not None, foot=foot))
    return Parts(head=tuple(lines[:above]), units=units, foot=tuple(foot), body=body)


def _letter(line: Paragraph) -> bool:
    """Whether a line is the letter of the first of several parts."""
    return line.text.strip() in ("A", "А", "ألف", "甲", "I", "一")


def _opening(lines: Sequence[Paragraph], lexicon: Lexicon) -> tuple[int, str | None]:
    """Where the body begins, and who speaks; None: no formula opens it."""
    before = 0
    for at, line in enumerate(lines[:HEAD]):
        text = line.text
        name = places.body(text, lexicon)
        after = lines[at + 1].text if at + 1 < len(lines) else text
        sure = name and places.body(after, lexicon) is None
        if sure and (ended(text) or _preambular(after, lexicon)):
            return at + 1, name
        before += _preambular(text, lexicon)
        if before > 1 or places.preamble(text, lexicon):
            break
    return _begun(lines, lexicon), None


def _preambular(text: str, lexicon: Lexicon) -> bool:
    found = lead(text, lexicon)
    return found.opened or (found.direct and found.preambular and not found.operative)


def _led(text: str, lexicon: Lexicon) -> bool:
    found = lead(text, lexicon)
    return found.direct or found.opened


def _begun(lines: Sequence[Paragraph], lexicon: Lexicon) -> int:
    """Where the first paragraph stands that no head holds."""
    for at, line in enumerate(lines):
        text = line.text
        if places.preamble(text, lexicon) or places.article(text, lexicon) is not None:
            return at
        if line.label or label(text) is not None:
            return at
        if ended(text) and (len(text) > PROSE or _led(text, lexicon)):
            return at
    return min(len(lines), 1)


def _units(
    lines: Sequence[Paragraph], lexicon: Lexicon, *, formal: bool, foot: list[Paragraph]
) -> Iterator[Unit]:
    held: list[Paragraph] = []
    opening: Paragraph | None = None
    name = ""
    names: list[str] = []
    closed: list[Paragraph] = []
    for line in lines:
        number = places.annex(line.text, lexicon) if held or closed else None
        if number is not None:
            foot += closed
            yield Unit(
                paragraphs=tuple(held), opening=opening, name=name, formal=formal
            )
            held, opening, closed, formal = [], line, [], False
            name = _named(number, names)
        elif closed and _reopens(line, lexicon):
            lost = _after_foot(closed, lexicon)
            foot += closed[: len(closed) - len(lost)]
            held += [*lost, line]
            closed = []
        elif closed or (held and not name and places.foot(line.text, lexicon)):
            closed.append(line)
        else:
            held.append(line)
    foot += closed
    yield Unit(paragraphs=tuple(held), opening=opening, name=name, formal=formal)


def _named(number: str, names: list[str]) -> str:
    """The name of an annex with a number, or of the next; ``names`` are those given."""
    name, again = f"annex{number or len(names) + 1}", 1
    while name in names:
        again += 1
        name = f"annex{number or len(names) + 1}-{again}"
    names.append(name)
    return name


def _reopens(line: Paragraph, lexicon: Lexicon) -> bool:
    """Whether a line below a foot is of another part, or of what a date stood in."""
    if places.body(line.text, lexicon) is not None:
        return True
    number = label(f"{line.label} {line.text}" if line.label else line.text)
    return number is not None and number.readings[0].sort is Sort.ARABIC


def _after_foot(closed: Sequence[Paragraph], lexicon: Lexicon) -> list[Paragraph]:
    """The lines below the last that is of a foot."""
    last = max(i for i, x in enumerate(closed) if places.foot(x.text, lexicon))
    return list(closed[last + 1 :])

"""Sections of a body whose numbers begin again, each with ids of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .labels import Sort
from .lines import Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Lines in which numbers run on; ``name`` is "" where there is but one section.

    ``opening``: a preamble, above sections that are numbered.
    """

    lines: tuple[Line, ...]
    name: str = ""
    opening: bool = False


def sections(lines: Sequence[Line]) -> Iterator[Section]:
    """Yield the sections of a body: the whole, if its numbers never begin again."""
    starts = [*_starts(lines)]
    if len(starts) < 2:
        yield Section(lines=tuple(lines))
        return
    if starts[0] > 0:
        yield Section(lines=tuple(lines[: starts[0]]), opening=True)
    for count, (start, end) in enumerate(zip(starts, [*starts[1:], None], strict=True)):
        name = f"sec{count + 1}"
        yield Section(lines=tuple(lines[start:end]), name=name)


def _starts(lines: Sequence[Line]) -> Iterator[int]:
    """Where the sections begin: at the headings, or the formula, above a number 1."""
    last: int | None = None
    formulas = any(line.turn for line in lines)
    for at, line in enumerate(lines):
        if line.article is not None:
            return
        number = line.label
        if number is None or number.part == "pp" or number.path:
            continue
        first = number.readings[0]
        if first.sort is not Sort.ARABIC:
            continue
        if last is None:
            yield 0 if formulas else _begin(lines, at, 0)
        elif first.name == "1":
            yield _begin(lines, at, last + 1, formulas=formulas)
        last = at


def _begin(
    lines: Sequence[Line], at: int, least: int, *, formulas: bool = False
) -> int:
    """The first of the lines above a number that belong to what it begins.

    Those are headings; with its formula a part has its preamble and its title too.
    """
    start = at
    while start > least and lines[start - 1].label is None:
        if not formulas and lines[start - 1].lead.direct:
            break
        start -= 1
    return start

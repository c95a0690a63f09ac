"""Sections of a body whose numbers begin again, each with ids of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .labels import Sort

if TYPE_CHECKING:
    from .provisions import Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Lines in which numbers run on; ``name`` is "" where there is but one section."""

    lines: tuple[Line, ...]
    name: str = ""


def sections(lines: Sequence[Line]) -> Iterator[Section]:
    """Yield the sections of a body: the whole, if its numbers never begin again."""
    starts = [0, *_restarts(lines)]
    if len(starts) == 1:
        yield Section(lines=tuple(lines))
        return
    for count, (start, end) in enumerate(
        zip(starts, [*starts[1:], None], strict=True), 1
    ):
        yield Section(lines=tuple(lines[start:end]), name=f"sec{count}")


def _restarts(lines: Sequence[Line]) -> Iterator[int]:
    """Where a section begins: the heading or formula above a number 1 said again."""
    last = 0
    numbered = False
    for at, line in enumerate(lines):
        if line.article is not None:
            return
        number = line.label
        if number is None or number.readings[0].sort is not Sort.ARABIC or number.path:
            continue
        if number.readings[0].value == 1 and numbered:
            yield _begin(lines, at, last)
        last = at
        numbered = True


def _begin(lines: Sequence[Line], at: int, last: int) -> int:
    """The first line after the section before: not of its text, nor below a number."""
    start = at
    while start - 1 > last and lines[start - 1].label is None:
        start -= 1
    return start

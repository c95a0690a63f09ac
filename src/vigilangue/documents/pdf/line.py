"""A line of a PDF page: its words in the order in which they are read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median
from typing import NamedTuple

from ..plain import wide
from . import bidi
from .runs import Run

SPACE = 0.153  # of the size: a gap that parts words
CASE_SPACE = 0.1  # the same between a small letter and a capital
WIDE_SPACE = 0.7  # the same beside a Chinese character
TAB = 0.9  # times the size: a gap as a tab leaves it
RAISED = 0.12  # of the size: how far above its line a mark of a note stands
SMALL = 0.86  # of the size: how small such a mark is at most

# "1", "(1)", "3, 4", "*", raised: the marks of notes.
_MARK = re.compile(r"[(\[]?(?:[*†‡§]{1,3}|\d{1,3}(?:\s?,\s?\d{1,3})*)?[)\]]?")
_NUMBER = re.compile(r"\d{1,3}|[*†‡§]{1,3}")


class Raised(NamedTuple):
    """A mark of a note, and the character of the line that it stands before."""

    number: str
    at: int


class Line(NamedTuple):
    """A line, or a piece of one that stands apart; in points from the lower left.

    ``label`` is what stands before a gap at its beginning, ``body`` where the text
    after that gap begins. ``first`` is how wide the first word is.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool = False
    italic: bool = False
    label: str = ""
    body: float = 0.0
    first: float = 0.0
    raised: tuple[Raised, ...] = ()
    rtl: bool = False
    pieces: int = 1


def line(part: Sequence[Run], *, turned: bool) -> Line:
    """Return the runs of a line, of which some are not blank, as a line.

    ``turned``: it stands on a page that is read from right to left.
    """
    black = [run for run in part if run.text.strip()]
    size = max(black, key=lambda run: (len(run.text.strip()), run.size)).size
    size = _main(black) or size
    base = median(run.base for run in black if run.size >= size * 0.95)
    letters = sum(len(run.text) for run in black)
    bold = sum(len(run.text) for run in black if run.face.bold) * 10 > letters * 9
    italic = sum(len(r.text) for r in black if r.face.italic) * 10 > letters * 9
    whole = Line(
        text="",
        left=min(run.left for run in black),
        right=max(run.right for run in black),
        base=base,
        size=size,
        bold=bold,
        italic=italic,
    )
    if bidi.within(black) if turned else bidi.right_to_left(black):
        return _from_right(part, whole)
    return _from_left(part, whole)


def _main(runs: Sequence[Run]) -> float:
    """The size in which most characters are set."""
    weights: dict[float, int] = {}
    for run in runs:
        weights[run.size] = weights.get(run.size, 0) + len(run.text.strip())
    return max(weights, key=lambda size: (weights[size], size), default=0.0)


def is_raised(run: Run, size: float, base: float) -> bool:
    """Whether a run is a mark of a note, raised and smaller than its line."""
    if not _MARK.fullmatch(run.text.strip()):
        return False
    return run.size <= size * SMALL and run.base - base > RAISED * size


def _from_left(part: Sequence[Run], whole: Line) -> Line:
    out = ""
    raised: list[Raised] = []
    label, body = "", 0.0
    before: Run | None = None
    for run in _ordered(part, whole.size):
        if not run.text.strip():
            if run.size <= 1:
                continue  # put in by the library, where it guesses
            out = out if out.endswith(" ") or not out else out + " "
            continue
        gap = run.left - before.right if before else 0.0
        if before and gap > _space(out, run.text) * whole.size:
            out = _spaced(out, " ")
        if before and gap > TAB * whole.size and not body:
            label, body = out.strip(), run.left
        before = run
        if is_raised(run, whole.size, whole.base):
            _raise(raised, run.text.strip(), len(out))
        else:
            out = _spaced(out, run.text)
    text = out.rstrip()
    first = _first(text, whole.right - whole.left)
    raised = [mark._replace(at=min(mark.at, len(text))) for mark in raised]
    return whole._replace(
        text=text, label=label, body=body, first=first, raised=tuple(raised)
    )


def _ordered(part: Sequence[Run], size: float) -> list[Run]:
    """Runs from the left; those that stand in one place, as the file has them."""
    rank = {run: at for at, run in enumerate(part)}
    runs = sorted(part, key=lambda run: run.left)
    for at in range(len(runs) - 1):
        run, after = runs[at], runs[at + 1]
        over = run.base == after.base and run.right - after.left > 0.3 * size
        if over and rank[after] < rank[run]:
            runs[at], runs[at + 1] = after, run
    return runs


def _raise(raised: list[Raised], text: str, at: int) -> None:
    """Note what is raised; digits that runs part are one mark."""
    for number in _NUMBER.findall(text):
        if number.isdigit():
            number = str(int(number))
        if (
            raised
            and raised[-1].at == at
            and raised[-1][0].isdigit()
            and text.isdigit()
        ):
            raised[-1] = Raised(raised[-1].number + number, at)
        else:
            raised.append(Raised(number, at))


def _spaced(out: str, text: str) -> str:
    """Add a run; spaces that meet are one."""
    if out.endswith(" ") or not out:
        text = text.lstrip()
    return out + re.sub(r"\s+", " ", text)


def _space(before: str, after: str) -> float:
    """The gap that parts words; characters of a cell's width need no spaces."""
    if wide(before[-1:]) or wide(after[:1]):
        return WIDE_SPACE
    return CASE_SPACE if before[-1:].islower() and after[:1].isupper() else SPACE


def _first(text: str, width: float) -> float:
    """How wide the first word is, by how many characters it has."""
    word = text.split(maxsplit=1)[0] if text else ""
    if wide(text[:1]):
        word = text[0]
    return width * len(word) / max(1, len(text))


def _from_right(part: Sequence[Run], whole: Line) -> Line:
    marks = [run for run in part if is_raised(run, whole.size, whole.base)]
    rest = [run for run in part if run not in marks]
    text = bidi.brackets(bidi.text(rest))
    raised: list[Raised] = []
    for mark in sorted(marks, key=lambda run: (-round(run.base), run.left)):
        right = [run for run in rest if run.left >= mark.left]
        at = min(len(bidi.text(right)), len(text))
        _raise(raised, mark.text.strip(), at)
    first = _first(text, whole.right - whole.left)
    return whole._replace(text=text, first=first, raised=tuple(raised), rtl=True)

"""A page as lines, without what only belongs to the page: heads, numbers of pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from .line import Line

EDGE = 3  # rows at the top and at the foot among which running heads are looked for
HEADED = 4  # rows that a running head has at most
SMALLER = 0.94  # of the size of the body: what is set as a head or note
CLEAR = 1.6  # times its size: the space below a running head

_PAGE_NUMBER = re.compile(
    r"[-–—\s]*(?:(?:page|página|стр\.?|страница|صفحة|第)\s*)?\d{1,4}"
    r"(?:\s*(?:/|of|de|из|من)\s*\d{1,4})?\s*页?[-–—\s]*",
    re.IGNORECASE,
)
# "23-25924", "23-25924 (E) 020124", "GE.24-12345 (E)": the number of the printing job.
_JOB = re.compile(r"(?:[A-Z]{1,3}\.)?\d{2}-\d{4,5}(?:\s*[*(].*|\s+\d{6}.*)?\s*")
# A code of bars read as text, "Please recycle", "/..." where a page goes on.
_BARCODE = re.compile(r"\*\d{6,9}\*|.{0,12}recycle.{0,14}|/\s?(?:\.{3}|…)", re.I)
_SYMBOL = re.compile(r"\b[A-Z]{1,7}(?:/[A-Z0-9][\w.()\-]*){1,6}")


_GOES_ON = (";", ",", "؛", "،", "，", "；")


class Sheet(NamedTuple):
    """A page: its number from 1, its size in points, its lines from the top.

    ``gutter`` is where the space between its columns is, None with one column.
    """

    number: int
    width: float
    height: float
    lines: tuple[Line, ...]
    gutter: float | None = None


def body_size(sheets: Sequence[Sheet]) -> float:
    """Return the size in which most text is set; 10 points without any."""
    weights: Counter[float] = Counter()
    for sheet in sheets:
        for line in sheet.lines:
            weights[line.size] += len(line.text)
    return weights.most_common(1)[0][0] if weights else 10.0


def cleared(sheets: Sequence[Sheet]) -> list[Sheet]:
    """Return the pages without running heads, numbers of pages and printing jobs."""
    size = body_size(sheets)
    repeated = _repeated(sheets)
    opening = "\n".join(line.text for line in sheets[0].lines) if sheets else ""
    out = []
    for sheet in sheets:
        lost = set(_furniture(sheet, repeated))
        if sheet.number > 1:
            lost |= set(_running(sheet, size, lost, opening))
        kept = tuple(line for line in sheet.lines if line not in lost)
        out.append(sheet._replace(lines=kept))
    return out


def rows(lines: Sequence[Line]) -> list[list[Line]]:
    """Return lines by the base on which they stand, from the top."""
    found: list[list[Line]] = []
    for line in lines:
        if found and abs(found[-1][0].base - line.base) <= 0.3 * line.size:
            found[-1].append(line)
        else:
            found.append([line])
    return found


def _key(line: Line) -> str:
    return re.sub(r"\d+", "#", line.text).casefold()


def _ends(sheet: Sheet) -> tuple[list[Line], list[Line]]:
    """The lines of the first and of the last rows, set apart by space."""
    found = rows(sheet.lines)
    top = _apart(found)
    return top, _apart(found[::-1]) if len(top) < len(sheet.lines) else []


def _apart(found: Sequence[Sequence[Line]]) -> list[Line]:
    """The lines of the outermost rows, up to the first clear space."""
    block: list[Line] = []
    for row in found[: EDGE + 1]:
        if block and abs(block[-1].base - row[0].base) > CLEAR * block[-1].size:
            return block
        block += row
    return block if len(found) <= 1 else []


def _repeated(sheets: Sequence[Sheet]) -> set[tuple[int, str]]:
    """What stands at the top or foot of several pages, whatever numbers it has."""
    seen: Counter[tuple[int, str]] = Counter()
    for sheet in sheets:
        ends = _ends(sheet)
        for end in (0, 1):
            seen.update({(end, _key(line)) for line in ends[end]})
    least = 2 if len(sheets) < 5 else 3
    return {key for key, count in seen.items() if count >= least}


def _furniture(sheet: Sheet, repeated: set[tuple[int, str]]) -> Iterator[Line]:
    for end, lines in enumerate(_ends(sheet)):
        for line in lines:
            again = sheet.number > 1 and (end, _key(line)) in repeated
            if _numbers(line) or (again and _said(line)):
                yield line


def _said(line: Line) -> bool:
    """Whether a line may be a running head: it has words, and ends as none goes on."""
    words = any(c.isalnum() for c in line.text) and not line.raised
    return words and not line.text.endswith(_GOES_ON)


def _numbers(line: Line) -> bool:
    """Whether a line is the number of a page or of a printing job."""
    if _PAGE_NUMBER.fullmatch(line.text):
        return not line.raised
    return any(kind.fullmatch(line.text) for kind in (_JOB, _BARCODE))


def _running(
    sheet: Sheet, size: float, known: set[Line], opening: str
) -> Iterator[Line]:
    """The lines of a head that the other pages do not have: small, set apart."""
    top: list[Line] = []
    for row in rows(sheet.lines)[: HEADED + 1]:
        space = top[-1].base - row[0].base if top else 0.0
        if row[0].size > size * SMALLER or len(top) > HEADED * 2:
            if top and space > CLEAR * top[-1].size and _headed(top, known, opening):
                yield from top
            return
        top += row


def _headed(top: Sequence[Line], known: set[Line], opening: str) -> bool:
    return any(
        line in known or _SYMBOL.search(line.text) or line.text in opening
        for line in top
    )

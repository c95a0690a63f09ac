"""Works by languages in a terminal, worst first, as many as fit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from vigilangue.core import Audit

from ..labels import labels
from ..picture import Row, State, picture
from ..presentation import Presentation
from ..words import Words
from .marks import heading, legend, mark, middle

ROWS = 20  # works that are shown
LABEL = 26  # cells that a work's address has at least
GAP = 1


def matrix(audit: Audit, words: Words, how: Presentation) -> Iterator[RenderableType]:
    """Yield the matrix: where not all languages fit, those with the most gaps do."""
    rows, width = picture(audit, ROWS, how), how.width
    languages = audit.summary.languages
    if not rows or not languages:
        return
    widest = max(map(cell_len, labels([row.address for row in rows])))
    columns = _fitting(rows, languages, width - min(widest, LABEL))
    room = width - sum(_wide(languages[at]) for at in columns)
    yield heading(words("versions"))
    yield legend(words)
    yield _table(rows, languages, columns, room, words)
    if more := audit.summary.works - len(rows):
        yield Text(words("more_works", n=f"{more:,}"), "dim")
    if left := [tag for at, tag in enumerate(languages) if at not in columns]:
        said = words("more_languages", n=len(left), languages=" ".join(left))
        yield Text(said, "dim")


def _table(
    rows: Sequence[Row],
    languages: Sequence[str],
    columns: Sequence[int],
    room: int,
    words: Words,
) -> Table:
    table = Table(box=None, padding=(0, 0, 0, GAP), pad_edge=False, header_style="bold")
    names = labels([row.address for row in rows])
    widest = max(map(cell_len, (*names, words("work"))))
    table.add_column(words("work"), no_wrap=True, width=min(widest, room))
    for at in columns:
        table.add_column(languages[at], justify="center", no_wrap=True)
    for row, name in zip(rows, names, strict=True):
        marks = (mark(row.places[at].state) for at in columns)
        table.add_row(Text(middle(name, min(widest, room))), *marks)
    return table


def _wide(language: str) -> int:
    return cell_len(language) + GAP


def _fitting(rows: Sequence[Row], languages: Sequence[str], room: int) -> list[int]:
    """The languages that fit, in their order; those that lack most come first."""

    def lacking(at: int) -> int:
        states = [row.places[at].state for row in rows]
        return -states.count(State.MISSING) - states.count(State.FAULTY)

    chosen = []
    for at in sorted(range(len(languages)), key=lacking):
        room -= _wide(languages[at])
        if room < 0:
            break
        chosen.append(at)
    return sorted(chosen)

"""Rows of a table whose cells came one below the other, each on a line of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import Enum, auto
from itertools import pairwise

from vigilangue.documents.paper import Paragraph, Style

from .folding import fold
from .tongues import Tongues

LONGEST = 40  # characters of a cell that came as a line
_NEEDS = ("need.", "lead.", "tail.")
_LEVELS = ("level.", "skill.")


class _Cell(Enum):
    """What a short line holds, and nothing else."""

    NAME = auto()
    LEVEL = auto()
    NEED = auto()


def unstacked(paragraphs: Iterable[Paragraph], tongues: Tongues) -> Iterator[Paragraph]:
    """Yield paragraphs; "French", "Fluent", "Required" on three lines become a row.

    Only where each language is followed by a word of need. Where such a word stands
    before the first, it is a heading, unless each row has a level as well.
    """
    held: list[tuple[Paragraph, _Cell]] = []
    for paragraph in paragraphs:
        cell = _cell(paragraph, tongues)
        if cell is None:
            yield from _rows(held, goes_on=_names(paragraph, tongues))
            held = []
            yield paragraph
        else:
            held.append((paragraph, cell))
    yield from _rows(held, goes_on=False)


def _rows(
    held: Sequence[tuple[Paragraph, _Cell]], *, goes_on: bool
) -> Iterator[Paragraph]:
    """Yield the rows that lines make, or the lines as they are where they make none.

    ``goes_on`` where the next line names languages: the last word of need heads it.
    """
    names = [at for at, (_, cell) in enumerate(held) if cell is _Cell.NAME]
    rows = [held[at:to] for at, to in pairwise([*names, len(held)])]
    above = held[: names[0]] if names else []
    leveled = all(_Cell.LEVEL in [cell for _, cell in row] for row in rows)
    headed = not above or (leveled and not goes_on)  # "Level", "Requirement"
    if not names or not headed or not all(map(_is_row, rows)):
        yield from (paragraph for paragraph, _ in held)
        return
    for row in rows:
        cells = (paragraph.text.strip() for paragraph, _ in row)
        yield Paragraph(" | ".join(cells), style=Style.CELL)


def _is_row(row: Sequence[tuple[Paragraph, _Cell]]) -> bool:
    """Whether a language is followed by its levels, if any, and one word of need."""
    after = [cell for _, cell in row[1:]]
    return after[-1:] == [_Cell.NEED] and after.count(_Cell.NEED) == 1


def _names(paragraph: Paragraph, tongues: Tongues) -> bool:
    lexicon = tongues.of(paragraph.text)
    return lexicon is not None and bool(lexicon.names.find(fold(paragraph.text)))


def _cell(paragraph: Paragraph, tongues: Tongues) -> _Cell | None:
    text = paragraph.text.strip()
    if paragraph.style is not Style.PLAIN or paragraph.label or len(text) > LONGEST:
        return None
    lexicon = tongues.of(text)
    folded = fold(text)
    if lexicon is None or not folded:
        return None
    cues = lexicon.cues.find(folded)
    named = [(m.start, m.end) for m in lexicon.names.find(folded)]
    needs = [(c.start, c.end) for c in cues if c.kind.startswith(_NEEDS)]
    levels = [(c.start, c.end) for c in cues if c.kind.startswith(_LEVELS)]
    if len(named) == 1:
        return _Cell.NAME if _whole(folded, named) and not needs else None
    if named:
        return None
    if needs:
        return _Cell.NEED if _whole(folded, needs) else None
    return _Cell.LEVEL if levels and _whole(folded, levels) else None


def _whole(text: str, places: Sequence[tuple[int, int]]) -> bool:
    """Whether what was found is most of a text."""
    return 3 * sum(end - start for start, end in places) >= 2 * len(text)

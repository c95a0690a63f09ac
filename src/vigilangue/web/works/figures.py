"""The figures as tables, one a measure; what cannot be added has a column a source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from vigilangue.core import Measure
from vigilangue.store.queries.figures import SHARE, Figured
from vigilangue.store.queries.works_current import Watched

from .measured import PUBLISHED, between, meaning, name, value


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A figure as it is shown."""

    measure: Measure
    value: str
    between: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """The figures of a language, one a source or one of all; None: there is none."""

    language: str
    cells: tuple[Cell | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The figures of a measure; ``captured`` is the oldest look they rest on.

    ``sources`` are the titles over its columns where each source has its own, and
    ``shares`` tells that the figures are n of N, which a bar can show.
    """

    measure: str
    name: str
    meaning: str
    captured: datetime
    shares: bool
    sources: tuple[str, ...]
    rows: tuple[Row, ...]

    @property
    def sampled(self) -> bool:
        """Whether any of them is of a sample, and so has an interval."""
        return any(c.between for row in self.rows for c in row.cells if c)


def tables(found: Sequence[Figured], shown: Watched) -> Iterator[Table]:
    """Yield our own measures, a table each."""
    yield from _tables([f for f in found if not _published(f)], shown)


def literature(found: Sequence[Figured], shown: Watched) -> Iterator[Table]:
    """Yield the measures that others have published of sites."""
    yield from _tables([f for f in found if _published(f)], shown)


def _published(figured: Figured) -> bool:
    return figured.measure.measure in PUBLISHED


def _tables(found: Sequence[Figured], shown: Watched) -> Iterator[Table]:
    titles = {p.source: p.title for p in shown.pictures}
    by: dict[str, list[Figured]] = {}
    for figured in found:
        by.setdefault(figured.measure.measure, []).append(figured)
    for measure, some in by.items():
        there = {figured.source for figured in some}
        sources = [s for s in (None, *titles) if s in there]
        shares = some[0].measure.unit == SHARE
        several = not shares and len(shown.evaluations) > 1
        yield Table(
            measure=measure,
            name=name(measure),
            meaning=meaning(measure),
            captured=min(figured.captured for figured in some),
            shares=shares,
            sources=tuple(titles.get(s or 0, "") for s in sources if several),
            rows=tuple(_rows(some, sources)),
        )


def _rows(some: Sequence[Figured], sources: Sequence[int | None]) -> Iterator[Row]:
    by = {(f.measure.language, f.source): _cell(f.measure) for f in some}
    for language in dict.fromkeys(figured.measure.language for figured in some):
        cells = tuple(by.get((language, source)) for source in sources)
        yield Row(language=language, cells=cells)


def _cell(measure: Measure) -> Cell:
    return Cell(measure=measure, value=value(measure), between=between(measure))

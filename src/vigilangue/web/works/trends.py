"""A measure over time, as a table and as the specification of a chart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from vigilangue.core import Measure
from vigilangue.store.queries.figures import SHARE
from vigilangue.store.queries.figures_trend import Known

from ..templatetags.parts import n_of
from ..templatetags.texts import spoken
from .measured import value

LINES = 6  # languages that are drawn: as many as the page has colours
ROWS = 24  # looks in the table, newest first
HEIGHT = 160  # pixels

Spec = dict[str, object]
"""A Vega-Lite specification, which is JSON."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A look in the table: a figure for each language, as it is written."""

    at: datetime
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trend:
    """A measure over time; ``spec`` is that of its chart, None for a single look.

    ``drawn`` are the languages in the chart, those that stand lowest.
    """

    measure: str
    languages: tuple[str, ...]
    drawn: tuple[str, ...]
    rows: tuple[Row, ...]
    spec: Spec | None

    @property
    def all_drawn(self) -> bool:
        """Whether every language of the table is in the chart."""
        return len(self.drawn) == len(self.languages)


def trend(known: Sequence[Known], order: Sequence[str]) -> Trend | None:
    """Return the trend of what was known, oldest first; languages expected first."""
    if not known:
        return None
    there = {f.language: f for look in known for f in look.figures}
    languages = (*(t for t in order if t in there), *sorted({*there} - {*order}))
    lowest = sorted(languages, key=lambda tag: there[tag].value or 0.0)[:LINES]
    drawn = tuple(tag for tag in languages if tag in lowest)
    some = next(iter(there.values()))
    return Trend(
        measure=some.measure,
        languages=languages,
        drawn=drawn,
        rows=tuple(_row(look, languages) for look in reversed(known[-ROWS:])),
        spec=_spec(known, drawn, some) if len(known) > 1 else None,
    )


def _row(look: Known, languages: Sequence[str]) -> Row:
    by = {figure.language: _written(figure) for figure in look.figures}
    return Row(at=look.at, cells=tuple(by.get(tag, "–") for tag in languages))


def _written(figure: Measure) -> str:
    counted = n_of(figure.n, figure.of)
    return counted if figure.unit == SHARE else value(figure)


def _spec(known: Sequence[Known], drawn: Sequence[str], some: Measure) -> Spec:
    names = [spoken().named(tag) for tag in drawn]
    axis: dict[str, Any] = {"title": None, "tickCount": 5}
    if some.unit == SHARE:
        axis["format"] = ".0%"
    by = {"field": "language", "type": "nominal", "sort": names}
    return {
        "width": "container",
        "height": HEIGHT,
        "data": {"values": list(_values(known, drawn))},
        "mark": {"type": "line", "point": True},
        "encoding": {
            "x": {
                "field": "at",
                "type": "temporal",
                "scale": {"type": "utc"},
                "axis": {"title": None, "format": "%-d %b", "labelOverlap": True},
            },
            "y": {
                "field": "value",
                "type": "quantitative",
                "scale": {"zero": False, "nice": True},
                "axis": axis,
            },
            "color": by,
            "shape": by,
            "strokeDash": by,
            "tooltip": [{"field": "said", "type": "nominal"}],
        },
    }


def _values(known: Sequence[Known], drawn: Sequence[str]) -> Iterator[dict[str, Any]]:
    words = spoken()
    for look in known:
        for figure in look.figures:
            if figure.language in drawn and figure.value is not None:
                name = words.named(figure.language)
                said = words("label", label=name) + value(figure)
                if figure.unit == SHARE:
                    said += f" ({n_of(figure.n, figure.of)})"
                yield {
                    "at": look.at.isoformat().replace("+00:00", "Z"),
                    "language": name,
                    "value": figure.value,
                    "said": said,
                }

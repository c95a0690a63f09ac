"""Coverage over time, as a chart and as the table beneath it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext

from vigilangue.core import Measure
from vigilangue.store.queries.figures_trend import Known
from vigilangue.web.templatetags.texts import spoken

ROWS = 12  # looks in the table, newest first


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """The figures known at one time, in the order of the table's languages."""

    at: datetime
    figures: tuple[Measure | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trend:
    """A chart (a Vega-Lite specification, which is JSON) and its table."""

    spec: dict[str, object]
    languages: tuple[str, ...]
    rows: tuple[Row, ...]


def trend(history: Sequence[Known]) -> Trend | None:
    """Return the trend, None where there are not two moments to compare."""
    if len(history) < 2:
        return None
    languages = tuple(dict.fromkeys(m.language for k in history for m in k.figures))
    return Trend(
        spec=_spec(history, languages),
        languages=languages,
        rows=tuple(_row(known, languages) for known in history[: -ROWS - 1 : -1]),
    )


def _row(known: Known, languages: Sequence[str]) -> Row:
    by = {measure.language: measure for measure in known.figures}
    return Row(at=known.at, figures=tuple(by.get(tag) for tag in languages))


def _spec(history: Sequence[Known], languages: Sequence[str]) -> dict[str, object]:
    words = spoken()
    names = [words.named(tag) for tag in languages]
    values = [
        {
            "at": known.at.isoformat(),
            "language": words.named(measure.language),
            "share": measure.n / measure.of,
            "said": words("n_of", n=measure.n, of=measure.of),
        }
        for known in history
        for measure in known.figures
        if measure.of
    ]
    # Six colours, and as many shapes, so that no line is known by its colour alone.
    by = {"field": "language", "type": "nominal", "sort": names}
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
        "width": "container",
        "height": 220,
        "autosize": {"type": "fit", "contains": "padding"},
        "data": {"values": values},
        "mark": {"type": "line", "point": True},
        "encoding": {
            "x": {
                "field": "at",
                "type": "temporal",
                "scale": {"type": "utc"},
                "axis": {"title": None, "format": "%-d %b", "labelOverlap": True},
            },
            "y": {
                "field": "share",
                "type": "quantitative",
                "scale": {"zero": False, "nice": True},
                "axis": {"title": gettext("Share of expected works"), "format": "%"},
            },
            "color": by,
            "shape": by,
            "tooltip": [
                {"field": "language", "title": words("language")},
                {"field": "said", "title": words("counted")},
            ],
        },
    }

"""The measures in a terminal: coverage as bars, the others as a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from vigilangue.core import Measure

from ..wording import figure, measure_name
from ..words import Words
from .marks import heading

BAR = 24  # cells of a whole bar


def figures(measures: Sequence[Measure], words: Words) -> Iterator[RenderableType]:
    """Yield a table a measure, one row a language."""
    for name in dict.fromkeys(measure.measure for measure in measures):
        of_name = [measure for measure in measures if measure.measure == name]
        hint = words("coverage_hint") if name == "coverage" else ""
        yield heading(measure_name(name, words), hint)
        yield _table(of_name, words)
        yield Text("")


def _table(measures: Sequence[Measure], words: Words) -> Table:
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0), pad_edge=False)
    for justify in ("left", "left", "right", "right", "left"):
        table.add_column(justify=justify, no_wrap=True)
    for measure in measures:
        low, high = measure.low, measure.high
        interval = f"{low:.2f}–{high:.2f}" if low is not None and high else ""
        table.add_row(
            measure.language,
            _bar(measure),
            words("n_of", n=f"{measure.n:,}", of=f"{measure.of:,}"),
            Text(figure(measure, words), "bold"),
            Text(interval, "dim"),
        )
    return table


def _bar(measure: Measure) -> Text:
    if measure.unit != "share" or measure.value is None:
        return Text("")
    full = round(BAR * min(max(measure.value, 0.0), 1.0))
    colour = "green" if measure.value >= 1 else "yellow"
    return Text.assemble(("█" * full, colour), ("░" * (BAR - full), "dim"))

"""Reads a regime from its TOML declaration."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from datetime import date

from vigilangue.core import CatalogError, Duty, Force, Kind, Line, Regime

from .table import Table

UNVERIFIED = " (unverified)"
KEYS = ("title", "offered", "waiver_months", "line")
LINE_KEYS = (
    *("kind", "duty", "languages", "basis", "force", "binds"),
    *("paraphrase", "checked", "unverified", "together", "series", "besides"),
)


def read(text: str, *, name: str, file: str) -> Regime:
    """Return the regime that a declaration describes; ``file`` is what errors name.

    A basis that nobody has read is marked ``(unverified)`` wherever it is cited.
    Raises CatalogError, naming file and key, for broken TOML, keys that are unknown or
    lacking, values of the wrong sort, a line that says neither when it was checked nor
    that it is unverified, and a regime that owes nothing.
    """
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise CatalogError(f"{file}: not TOML: {error}") from error
    whole = Table(values, where=file, keys=KEYS)
    regime = Regime(
        name=name,
        title=whole.text("title"),
        offered=whole.get("offered", bool) or False,
        waiver_months=whole.get("waiver_months", int),
        lines=tuple(_lines(whole.get("line", list) or [], file)),
    )
    if regime.offered == bool(regime.lines):
        raise whole.error("line", "give lines, or offered = true: one of the two")
    return regime


def _lines(rows: list[object], file: str) -> Iterator[Line]:
    for number, row in enumerate(rows, 1):
        where = f"{file}: [[line]] {number}"
        if not isinstance(row, dict):
            raise CatalogError(f"{where}: line: must be a table")
        yield _line(Table(row, where=where, keys=LINE_KEYS))


def _line(row: Table) -> Line:
    unverified = row.get("unverified", bool) or False
    checked = row.get("checked", date)
    if unverified == (checked is not None):
        what = "give the date, or unverified = true: one of the two"
        raise row.error("checked", what)
    return Line(
        kind=row.word("kind", Kind),
        languages=row.tags("languages"),
        basis=row.text("basis") + (UNVERIFIED if unverified else ""),
        force=row.word("force", Force),
        binds=row.text("binds"),
        duty=row.word("duty", Duty) if row.get("duty", str) else Duty.EXIST,
        paraphrase=row.get("paraphrase", str) or "",
        checked=checked,
        unverified=unverified,
        together=row.get("together", bool) or False,
        series=row.texts("series"),
        besides=row.texts("besides"),
    )

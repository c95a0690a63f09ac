"""Reads the timelines: one behaviour a file, a row for whatever is seen or done.

A file holds a sentence that a language officer would sign, settings such as
``confirm: 2``, and a table whose first column is the day (or the month):

    day | seen or done  | happens | stands                      | why  | news
    1   | failed        | opened  | open since 1                | open | new
    2   | lifted by Awa |         | .                           | .    | still open

*Seen or done* is an outcome (``cannot tell``), ``nothing seen``, or what a person does.
In brackets: another capture than that of the day (``capture of day 1``), or what
hinders (``in trial``, ``basis unverified``, ``source at fault``). *Happens* is what the
machine must record then, and nothing else; *stands*, *why* and *news* are how the alert
stands, why it speaks or not, and what is told of it since the row before. These may be
left out, and a ``.`` in one says that it does not matter. Rates are read the same way:
``late of issued`` in a month, and ``because``, what is recorded with what happens.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

DOES_NOT_MATTER = "."
HERE = Path(__file__).parent / "timelines"


class Row(NamedTuple):
    day: int
    seen: str
    happens: str
    more: dict[str, str]


class Timeline(NamedTuple):
    title: str
    settings: dict[str, str]
    rows: tuple[Row, ...]


def names(folder: str = "") -> list[str]:
    return sorted(p.stem for p in (HERE / folder).glob("*.txt"))


def read(name: str, folder: str = "") -> Timeline:
    lines = (HERE / folder / f"{name}.txt").read_text("utf-8").splitlines()
    head = [line for line in lines if line and "|" not in line]
    table = [_cells(line) for line in lines if "|" in line]
    settings = (line.split(":", 1) for line in head[1:])
    return Timeline(
        title=head[0],
        settings={key.strip(): value.strip() for key, value in settings},
        rows=tuple(_rows(table[0], table[1:])),
    )


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.split("|")]


def _rows(names: list[str], table: list[list[str]]) -> Iterator[Row]:
    for cells in table:
        row = dict(zip(names, cells, strict=True))
        more = {name: row[name] for name in names[3:] if row[name] != DOES_NOT_MATTER}
        yield Row(int(cells[0]), cells[1], row["happens"], more)

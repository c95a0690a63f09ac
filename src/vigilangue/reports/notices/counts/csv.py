"""CSV for spreadsheets: one row a figure of a group, with what it is of."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from typing import TextIO

from vigilangue.core import By, Tally, Unseen

from ...formats.csv import inert
from .rows import rows

HEAD = ("by", "group", "figure", "n", "of", "low", "high", "published_before")


def write(
    tallies: Sequence[Tally], by: By, unseen: Sequence[Unseen], out: TextIO
) -> None:
    """Write a head, the rows of each group, then need and publication by language.

    Intervals are given where a share is of notices that a machine read; of what could
    not be read there is one row at the end.
    """
    sheet = csv.writer(out, lineterminator="\n")
    sheet.writerow(HEAD)
    for tally in tallies:
        for cells in _cells(tally):
            sheet.writerow(map(inert, (by, tally.group, *cells)))
    if unseen:
        lost = str(len(unseen))
        sheet.writerow(map(inert, (by, "", "files not read", lost, "", "", "", "")))


def _cells(tally: Tally) -> Iterator[tuple[str, str, str, str, str, str]]:
    for row in rows(tally):
        low, high = row.interval or ("", "")
        figures = (f"{row.n:g}", str(row.of), str(low), str(high))
        yield row.figure, *figures, row.past
    for wanted in tally.wanted:
        of = str(tally.read)
        name = wanted.language
        yield f"{name}: required", str(wanted.required), of, "", "", ""
        yield f"{name}: desirable or an asset", str(wanted.wished), of, "", "", ""
    for language, n in tally.published:
        yield f"{language}: published", str(n), str(tally.posts), "", "", ""

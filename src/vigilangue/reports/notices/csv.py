"""CSV for spreadsheets: one row a verdict, with what the notice asks for."""

from __future__ import annotations

import csv
from typing import TextIO

from vigilangue.core import Need, Notice, Regime, Unseen

from ..formats.csv import inert
from . import Rows

HEAD = (
    *("file", "language", "title", "duty_station", "grade", "department"),
    *("required", "wished", "profile", "check", "outcome", "because", "basis", "quote"),
)


def write(rows: Rows, out: TextIO, regime: Regime) -> None:
    """Write a head and every verdict; a notice without verdicts has one row.

    In ``required`` and ``wished`` a slash stands for "or", a semicolon for "and".
    What could not be looked at has ``unseen`` as its outcome.
    """
    sheet = csv.writer(out, lineterminator="\n")
    sheet.writerow(HEAD)
    for row in rows:
        if isinstance(row, Unseen):
            blank = [""] * 8
            cells = (row.url, *blank, "", "unseen", row.why, "", "")
            sheet.writerow(map(inert, cells))
            continue
        vacancy, notice = row.vacancy, row.vacancy.notice
        facts = (
            vacancy.file,
            "/".join(notice.languages),
            notice.title or "",
            notice.duty_station or (vacancy.station.name if vacancy.station else ""),
            notice.grade or "",
            notice.department or "",
            _asked(notice, required=True),
            _asked(notice, required=False),
            notice.profile,
        )
        for v in row.verdicts:
            basis = "; ".join(v.basis)
            said = (v.check, v.outcome, v.because, basis, v.evidence.quote)
            sheet.writerow(map(inert, (*facts, *said)))


def _asked(notice: Notice, *, required: bool) -> str:
    some = (r for r in notice.requirements if (r.need is Need.REQUIRED) == required)
    return "; ".join("/".join(r.any_of) for r in some)

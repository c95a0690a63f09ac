"""CSV for spreadsheets: one row a mandate."""

from __future__ import annotations

import csv
from typing import TextIO

from vigilangue.core import Instrument

from ..formats.csv import inert

HEAD = (
    *("symbol", "provision", "act", "addressee", "what"),
    *("due", "due_session", "due_body", "due_date"),
)


def write(instrument: Instrument, out: TextIO) -> None:
    """Write a head and every mandate in the order of the text."""
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(HEAD)
    for provision in instrument.provisions:
        for mandate in provision.mandates:
            due = mandate.due
            cells = (
                instrument.masthead.symbol or "",
                provision.id,
                mandate.act,
                mandate.addressee or "",
                mandate.what,
                due.text if due else "",
                str(due.session or "") if due else "",
                (due.body or "") if due else "",
                str(due.date or "") if due else "",
            )
            rows.writerow(map(inert, cells))

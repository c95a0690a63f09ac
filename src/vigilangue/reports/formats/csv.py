"""CSV for spreadsheets: one row a verdict."""

from __future__ import annotations

import csv
from typing import TextIO

from vigilangue.core import Audit

from .. import shown
from ..addresses import Addresses
from ..presentation import Presentation

HEAD = (
    "check",
    "outcome",
    "severity",
    "language",
    "url",
    "work",
    "address",
    "because",
    "basis",
    "quote",
    "capture",
    "trial",
)


def write(audit: Audit, out: TextIO, how: Presentation) -> None:
    """Write a head and every verdict; ``basis`` is separated by semicolons.

    ``trial`` is ``true`` where the check is in trial, and opens nothing.
    """
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(HEAD)
    addresses = Addresses(audit, audit.verdicts())
    for verdict in audit.verdicts():
        check = how.checks.get(verdict.check)
        cells = (
            verdict.check,
            verdict.outcome,
            check.severity if check else "",
            verdict.language or "",
            verdict.url or "",
            verdict.work,
            shown.address(addresses.of(verdict)),
            verdict.because,
            "; ".join(verdict.basis),
            verdict.evidence.quote,
            verdict.evidence.capture,
            "true" if how.in_trial(verdict.check) else "",
        )
        rows.writerow(map(inert, cells))


def inert(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    safe = shown.text(cell)
    return f"'{safe}" if safe.lstrip().startswith(("=", "+", "-", "@")) else safe

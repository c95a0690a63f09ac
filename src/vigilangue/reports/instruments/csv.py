"""CSV for spreadsheets: one row a mandate."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from typing import TextIO

from vigilangue.core import Instrument, Mandate, Provision

from ..formats.csv import inert

HEAD = (
    *("symbol", "language", "provision", "act", "addressee", "what"),
    *("due", "due_session", "due_body", "due_date", "every", "quote"),
)


def write(instruments: Iterable[Instrument], out: TextIO) -> None:
    """Write a head once, and every mandate in the order of the texts.

    Without session and body of its own, something is due at a session of the body
    that speaks; its name then stands in ``due_body``.
    """
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(HEAD)
    for instrument in instruments:
        for provision in instrument.provisions:
            for mandate in provision.mandates:
                rows.writerow(map(inert, _row(instrument, provision, mandate)))


def _row(
    instrument: Instrument, provision: Provision, mandate: Mandate
) -> Iterator[str]:
    head = instrument.masthead
    yield from (head.symbol or "", instrument.language or "", provision.id)
    yield from (mandate.act, mandate.addressee or "", mandate.what)
    due = mandate.due
    if due is None:
        yield from ("",) * 5
    else:
        session = "" if due.session is None else str(due.session)
        speaks = head.body if session else None
        yield from (due.text, session, due.body or speaks or "")
        yield from (due.date.isoformat() if due.date else "", due.every or "")
    yield mandate.quote

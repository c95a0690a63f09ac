"""JSON for programs: the contract's ``vigilangue.instrument/1``, one object a line."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from typing import Any, TextIO

from vigilangue.core import Citation, Due, Footnote, Instrument, Mandate, Provision

from ..escaped import escaped

SCHEMA = "vigilangue.instrument/1"


def write(instruments: Iterable[Instrument], out: TextIO) -> None:
    """Write each instrument on a line of its own."""
    for instrument in instruments:
        whole = json.dumps(_instrument(instrument), ensure_ascii=False)
        out.write(escaped(whole) + "\n")


def _instrument(instrument: Instrument) -> dict[str, Any]:
    head = instrument.masthead
    return {
        "schema": SCHEMA,
        "symbol": head.symbol,
        "language": instrument.language,
        "title": head.title,
        "body": head.body,
        "session": head.session,
        "adopted": _day(head.adopted),
        "agenda_item": head.agenda_item,
        "draft": head.draft,
        "meeting": head.meeting,
        "original": head.original,
        "vote": head.vote,
        "paragraphs": [_provision(p) for p in instrument.provisions],
        "footnotes": [_footnote(f) for f in instrument.footnotes],
        "doubts": list(instrument.doubts),
    }


def _provision(provision: Provision) -> dict[str, Any]:
    return {
        "id": provision.id,
        "kind": provision.role,
        "number": provision.number,
        "level": provision.level,
        "text": provision.text,
        "verbs": list(provision.verbs),
        "citations": [_citation(c) for c in provision.citations],
        "footnotes": list(provision.footnotes),
        "mandates": [_mandate(m) for m in provision.mandates],
        "doubts": list(provision.doubts),
    }


def _citation(citation: Citation) -> dict[str, Any]:
    return {
        "symbol": citation.symbol,
        "date": _day(citation.date),
        "text": citation.text,
        "paragraph": citation.paragraph,
    }


def _mandate(mandate: Mandate) -> dict[str, Any]:
    return {
        "act": mandate.act,
        "addressee": mandate.addressee,
        "what": mandate.what,
        "due": _due(mandate.due) if mandate.due else None,
        "quote": mandate.quote,
    }


def _due(due: Due) -> dict[str, Any]:
    return {
        "text": due.text,
        "session": due.session,
        "body": due.body,
        "date": _day(due.date),
        "every": due.every,
    }


def _footnote(note: Footnote) -> dict[str, Any]:
    return {
        "number": note.number,
        "text": note.text,
        "citations": [_citation(c) for c in note.citations],
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None

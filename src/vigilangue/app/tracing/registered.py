"""Chains of instruments that the registry holds."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from vigilangue.core import (
    Citation,
    InputError,
    Instrument,
    Mandate,
    Masthead,
    Provision,
    Role,
)
from vigilangue.store.queries import registry
from vigilangue.store.queries import registry_citations as ties
from vigilangue.store.queries import registry_provisions as rows
from vigilangue.store.queries.registry import Held, Reading

from .chains import MOST

FIRST = "pp1"  # the paragraph that recalls the former resolutions on a subject


def instruments(names: Sequence[str], tongues: Sequence[str]) -> list[Instrument]:
    """Return instruments by their names, the oldest first.

    In the first of some languages in which all are held; else each in the first in
    which it is. Raises InputError where one is not held.
    """
    found = [_held(name) for name in dict.fromkeys(names)]
    found.sort(key=lambda each: (each.adopted or date.min, each.session or 0))
    spoken = [{r.language for r in each.readings} for each in found]
    common = set.intersection(*spoken) if spoken else set()
    shared = [tag for tag in (*tongues, *sorted(common)) if tag in common]
    return [_instrument(each, (*shared, *tongues)) for each in found]


def followed(name: str) -> list[str]:
    """Return the names of a chain around an instrument, the oldest first.

    What its first paragraph recalls, and those whose first paragraph recalls it, as
    far as they are held; of many those nearest to it.
    """
    held = _held(name)
    before = {t.held for t in ties.cites(held.name) if t.provision == FIRST and t.held}
    after = {t.citer for t in ties.cited_by(held.symbol or held.name) if _recalls(t)}
    others = (registry.instrument(each) for each in {*before, *after, held.name})
    known = [each for each in others if each is not None]
    known.sort(key=lambda each: (each.adopted or date.min, each.session or 0))
    at = next(n for n, each in enumerate(known) if each.name == held.name)
    start = max(0, min(at - MOST + 2, len(known) - MOST))
    return [each.name for each in known[start : start + MOST]]


def _recalls(tie: ties.Tie) -> bool:
    return tie.provision == FIRST


def _held(name: str) -> Held:
    held = registry.instrument(name)
    if held is None or not held.readings:
        raise InputError(f"{name}: not held here")
    return held


def _instrument(held: Held, tongues: Sequence[str]) -> Instrument:
    reading = held.reading(*tongues) or held.readings[0]
    return instrument(held, reading)


def instrument(held: Held, reading: Reading) -> Instrument:
    """Return one language version as it was read, with what people corrected."""
    return Instrument(
        masthead=Masthead(
            symbol=held.symbol or held.name,
            title=reading.title or None,
            body=held.body or None,
            session=held.session,
            adopted=held.adopted,
        ),
        language=reading.language,
        provisions=tuple(_provision(row) for row in rows.provisions(reading.id)),
    )


def _provision(row: rows.Provision) -> Provision:
    return Provision(
        id=row.ident,
        role=Role(row.role),
        number=row.number or None,
        level=row.level,
        text=row.text,
        verbs=row.verbs,
        citations=tuple(
            Citation(
                symbol=each.symbol,
                text=each.text,
                start=each.start,
                date=each.date,
                paragraph=each.paragraph or None,
            )
            for each in row.citations
            if not each.note
        ),
        mandates=tuple(
            Mandate(
                act=each.act,
                addressee=each.addressee or None,
                what=each.what,
                quote=each.quote,
            )
            for each in row.asked
        ),
    )

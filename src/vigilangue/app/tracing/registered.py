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
    found.sort(key=_age)
    spoken = [{r.language for r in each.readings} for each in found]
    common = set.intersection(*spoken) if spoken else set()
    shared = [tag for tag in (*tongues, *sorted(common)) if tag in common]
    return [_instrument(each, (*shared, *tongues)) for each in found]


def followed(name: str) -> list[str]:
    """Return the names of a chain around an instrument, the oldest first.

    Of those that it cites or that cite it, as far as they are held: those with the
    same title; where none has, what the first paragraph of one recalls. Of many those
    nearest to it.
    """
    held = _held(name)
    told = [(t.held, t) for t in ties.cites(held.name) if t.held]
    told += [(t.citer, t) for t in ties.cited_by(held.symbol or held.name)]
    around = {each: registry.instrument(each) for each in dict(told)}
    found = [each for each in around.values() if each and _titles(each) & _titles(held)]
    if not found:
        first = {each for each, tie in told if tie.provision == FIRST}
        found = [each for each in map(around.get, first) if each]
    known = {each.id: each for each in (*found, held)}
    ranked = sorted(known.values(), key=_age)
    at = next(n for n, each in enumerate(ranked) if each.id == held.id)
    start = max(0, min(at - MOST + 2, len(ranked) - MOST))
    return [each.name for each in ranked[start : start + MOST]]


def _titles(held: Held) -> set[tuple[str, str]]:
    """Its titles, each with its language."""
    return {(r.language, r.title.casefold()) for r in held.readings if r.title}


def _age(held: Held) -> tuple[date, int]:
    return held.adopted or date.min, held.session or 0


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

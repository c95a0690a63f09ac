"""The provisions of one expression, with what is cited and asked in each."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from .. import models
from .registry_corrections import TEXT, Corrected, of_provisions


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A citation in a text, at ``start``; ``note`` is the number of a note's."""

    symbol: str
    key: str
    paragraph: str
    date: date | None
    text: str
    start: int
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """A mandate in the words of a provision, by the number of the mandate."""

    mandate: int
    act: str
    addressee: str
    quote: str
    what: str
    due: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Provision:
    """A paragraph; ``corrected`` is what a person says instead of what was read."""

    ident: str
    role: str
    number: str
    level: int
    text: str
    verbs: tuple[str, ...]
    notes: tuple[str, ...]
    doubts: tuple[str, ...]
    citations: tuple[Cited, ...]
    asked: tuple[Asking, ...]
    corrected: Corrected | None = None


def provisions(reading: int) -> list[Provision]:
    """Return the paragraphs of an expression in the order of the text.

    A text that a person has corrected stands as corrected.
    """
    row = models.Reading.objects.get(pk=reading)
    cited: dict[str, list[Cited]] = {}
    for each in row.citings.order_by("place"):
        cited.setdefault(each.provision, []).append(cited_of(each))
    asked: dict[str, list[Asking]] = {}
    for one in row.asked.select_related("mandate").order_by("place"):
        asked.setdefault(one.mandate.provision, []).append(_asking(one))
    corrected = of_provisions(row.instrument_id, row.language)
    found = []
    for provision in row.provisions.order_by("place"):
        read = Provision(
            ident=provision.ident,
            role=provision.role,
            number=provision.number,
            level=provision.level,
            text=provision.text,
            verbs=tuple(provision.verbs),
            notes=tuple(provision.notes),
            doubts=tuple(provision.doubts),
            citations=tuple(cited.get(provision.ident, ())),
            asked=tuple(asked.get(provision.ident, ())),
        )
        said = corrected.get((provision.ident, TEXT))
        if said is not None:
            read = replace(read, text=said.value, corrected=said.beside(read.text))
        found.append(read)
    return found


def provision(reading: int, ident: str) -> Provision | None:
    """Return one paragraph."""
    return next((p for p in provisions(reading) if p.ident == ident), None)


def cited_of(row: models.Citing) -> Cited:
    """Return a citation as pages show it."""
    return Cited(
        symbol=row.symbol,
        key=row.key,
        paragraph=row.paragraph,
        date=row.date,
        text=row.text,
        start=row.start,
        note=row.note,
    )


def _asking(row: models.Asked) -> Asking:
    return Asking(
        mandate=row.mandate_id,
        act=row.act,
        addressee=row.mandate.addressee,
        quote=row.quote,
        what=row.what,
        due=row.due,
    )

"""Who cites whom, read both ways; six language versions of one citation are one."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import QuerySet

from .. import models
from .registry_current import newest
from .registry_keys import key
from .texts import clean


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """A citation: the provision of an instrument in which something is cited.

    ``languages`` are those whose text has it; ``held`` is the name of what is cited
    where the registry holds it.
    """

    citer: str
    provision: str
    symbol: str
    paragraph: str
    languages: tuple[str, ...]
    held: str | None


def cites(name: str) -> list[Tie]:
    """Return what an instrument cites, in the order of its text."""
    rows = models.Citing.objects.filter(reading__instrument__name=name)
    return _ties(rows.order_by("reading_id", "place"))


def cited_by(symbol: str) -> list[Tie]:
    """Return where a symbol is cited, by the name of the citing instrument."""
    rows = models.Citing.objects.filter(key=key(clean(symbol)))
    return _ties(rows.order_by("reading__instrument__name", "reading_id", "place"))


def most_cited(most: int) -> list[tuple[str, int]]:
    """Return the symbols that most instruments cite, and how many do."""
    by: dict[str, tuple[str, set[int]]] = {}
    rows = models.Citing.objects.filter(reading__in=newest())
    for symbol, at, one in rows.values_list(
        "symbol", "key", "reading__instrument_id"
    ).distinct():
        by.setdefault(at, (symbol, set()))[1].add(one)
    counted = [(symbol, len(citers)) for symbol, citers in by.values()]
    return sorted(counted, key=lambda each: (-each[1], each[0]))[:most]


def _ties(rows: QuerySet[models.Citing]) -> list[Tie]:
    kept = rows.filter(reading__in=newest()).select_related("reading__instrument")
    told: dict[tuple[str, str, str, str], tuple[models.Citing, list[str]]] = {}
    for row in kept:
        at = (row.reading.instrument.name, row.provision, row.key, row.paragraph)
        tongues = told.setdefault(at, (row, []))[1]
        if row.reading.language not in tongues:
            tongues.append(row.reading.language)
    there = models.Instrument.objects.filter(key__in={at[2] for at in told})
    names = dict(there.values_list("key", "name"))
    return [
        Tie(
            citer=row.reading.instrument.name,
            provision=row.provision,
            symbol=row.symbol,
            paragraph=row.paragraph,
            languages=tuple(sorted(tongues)),
            held=names.get(row.key),
        )
        for row, tongues in told.values()
    ]

"""Instruments that are held, and what stands in one of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, F, Q

from .. import models
from .batches import batches
from .registry_current import newest
from .registry_keys import folded, key
from .texts import clean

HITS = 3  # provisions that are shown of an instrument which was found by its text


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """An expression that is held: the hash and place of its bytes, when it was read."""

    id: int
    language: str
    title: str
    digest: str
    file: str
    name: str
    at: datetime
    maker: str
    notes: tuple[tuple[str, str], ...]
    doubts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """An instrument with its expressions; ``mandates`` is how many are read in it."""

    id: int
    name: str
    symbol: str
    body: str
    session: int | None
    adopted: date | None
    readings: tuple[Reading, ...]
    mandates: int = 0

    def reading(self, *languages: str) -> Reading | None:
        """Return the expression in the first of some languages that is held."""
        by = {reading.language: reading for reading in self.readings}
        return next((by[tag] for tag in languages if tag in by), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A provision whose text holds what was sought."""

    instrument: int
    language: str
    ident: str
    number: str
    text: str


def newest_first(ids: Iterable[int] | None = None) -> list[int]:
    """Return the numbers of instruments, all or some, the newest first."""
    rows = models.Instrument.objects.order_by(
        F("adopted").desc(nulls_last=True), "name"
    )
    numbers = list(rows.values_list("pk", flat=True))
    if ids is None:
        return numbers
    chosen = set(ids)
    return [number for number in numbers if number in chosen]


def held(ids: Iterable[int] | None = None) -> list[Held]:
    """Return instruments, all or some, newest first."""
    chosen = None if ids is None else set(ids)
    rows = models.Instrument.objects.annotate(
        n=Count(
            "mandates", distinct=True, filter=Q(mandates__asked__reading__in=newest())
        )
    )
    if chosen is not None:
        rows = rows.filter(pk__in=chosen)
    readings: dict[int, list[Reading]] = {}
    current = newest().order_by("language")
    if chosen is not None:
        current = current.filter(instrument__in=chosen)
    for row in current:
        readings.setdefault(row.instrument_id, []).append(_reading(row))
    found = [_held(row, readings.get(row.pk, ()), row.n) for row in rows]
    found.sort(key=lambda each: each.name)
    return sorted(found, key=lambda each: each.adopted or date.min, reverse=True)


def instrument(name: str) -> Held | None:
    """Return one by its name, or by a symbol written otherwise."""
    name = clean(name)
    row = models.Instrument.objects.filter(name=name).first()
    row = row or models.Instrument.objects.filter(key=key(name)).first()
    return next(iter(held([row.pk])), None) if row else None


def held_keys(keys: Iterable[str]) -> dict[str, str]:
    """Return the names of instruments that are held, by key."""
    found: dict[str, str] = {}
    for some in batches(set(keys)):
        rows = models.Instrument.objects.filter(key__in=some)
        found.update(rows.values_list("key", "name"))
    return found


def sought(text: str) -> dict[int, list[Hit]]:
    """Return the instruments whose symbol, title or text holds a word, in any language.

    Those found by symbol or title come first; each has its first provisions that hold
    the word.
    """
    wanted, current = folded(text), newest()
    named = models.Instrument.objects.filter(key__contains=key(text))
    found: dict[int, list[Hit]] = {pk: [] for pk in named.values_list("pk", flat=True)}
    titles = current.values_list("instrument_id", "title")
    found.update({pk: [] for pk, title in titles if wanted in folded(title)})
    rows = models.Provision.objects.filter(
        reading__in=current, folded__contains=wanted
    ).select_related("reading")
    for row in rows.order_by("reading__instrument_id", "reading_id", "place"):
        hits = found.setdefault(row.reading.instrument_id, [])
        if len(hits) < HITS:
            hits.append(
                Hit(
                    instrument=row.reading.instrument_id,
                    language=row.reading.language,
                    ident=row.ident,
                    number=row.number,
                    text=row.text,
                )
            )
    return found


def _held(row: models.Instrument, readings: Iterable[Reading], n: int) -> Held:
    return Held(
        id=row.pk,
        name=row.name,
        symbol=row.symbol,
        body=row.body,
        session=row.session,
        adopted=row.adopted,
        readings=tuple(readings),
        mandates=n,
    )


def _reading(row: models.Reading) -> Reading:
    return Reading(
        id=row.pk,
        language=row.language,
        title=row.title,
        digest=row.digest,
        file=row.file,
        name=row.name,
        at=row.at,
        maker=row.maker,
        notes=tuple((number, text) for number, text in row.notes),
        doubts=tuple(row.doubts),
    )


def reading(number: int) -> Reading | None:
    """Return an expression by its number, also one that is not the newest."""
    row = models.Reading.objects.filter(pk=number).first()
    return _reading(row) if row else None


def language_of(digest: str) -> str | None:
    """Return the language of the text that was read in a file, by its hash."""
    rows = models.Reading.objects.filter(digest=digest).order_by("-pk")
    return rows.values_list("language", flat=True).first()


def of_reading(number: int) -> Held | None:
    """Return the instrument that a reading is of."""
    row = models.Reading.objects.filter(pk=number).first()
    return next(iter(held([row.instrument_id])), None) if row else None

"""Mandates of all instruments: in what words, by when, and what happened since."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from vigilangue.core import Happened, Happening

from .. import models
from .batches import batches
from .registry_corrections import Corrected, of_mandates
from .registry_current import newest
from .texts import clean


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """A mandate in one language; ``session`` is of ``body`` (empty: who speaks).

    ``digest`` is the hash of the file in which it was read.
    """

    language: str
    act: str
    what: str
    quote: str
    due: str
    session: int | None
    body: str
    date: date | None
    every: str
    digest: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Owed:
    """A mandate with all that is known of it; no ``sayings``: no text has it now."""

    id: int
    instrument: int
    name: str
    speaker: str
    session: int | None
    adopted: date | None
    provision: str
    addressee: str
    act: str
    sayings: tuple[Saying, ...]
    events: tuple[Happening, ...]
    corrections: tuple[Corrected, ...]


def mandate(number: int) -> Owed | None:
    """Return one by its number."""
    rows = models.Mandate.objects.filter(pk=number)
    return next(iter(_owed(rows)), None)


def of_instrument(instrument: int) -> list[Owed]:
    """Return those of one instrument, in the order in which they were first read."""
    return _owed(models.Mandate.objects.filter(instrument_id=instrument))


def of_named(name: str) -> list[Owed]:
    """Return those of the instrument of a name."""
    return _owed(models.Mandate.objects.filter(instrument__name=name))


def dated() -> list[Owed]:
    """Return all that are asked for at a session or by a day, or corrected."""
    asked = models.Asked.objects.filter(reading__in=newest()).filter(
        Q(session__isnull=False) | Q(date__isnull=False)
    )
    wanted = Q(pk__in=asked.values("mandate")) | Q(corrections__isnull=False)
    return _owed(models.Mandate.objects.filter(wanted).distinct())


def every() -> list[Owed]:
    """Return all."""
    return _owed(models.Mandate.objects.all())


def asked_in(instrument: str, provision: str) -> list[tuple[str, str]]:
    """Return the act and the addressee of each mandate of a provision."""
    rows = models.Mandate.objects.filter(
        instrument__name=instrument, provision=provision, asked__reading__in=newest()
    )
    return list(rows.order_by("pk").distinct().values_list("act", "addressee"))


def numbers(name: str) -> list[int]:
    """Return the mandates of a provision, by its name as verdicts have it."""
    instrument, _, provision = clean(name).rpartition(" ")
    rows = models.Mandate.objects.filter(
        instrument__name=instrument, provision=provision
    )
    return list(rows.order_by("pk").values_list("pk", flat=True))


def append(mandate: int, happening: Happening) -> None:
    """Append an event; who calls it holds a transaction."""
    models.Happening.objects.create(
        mandate_id=mandate,
        what=str(happening.what),
        at=happening.at,
        author=clean(happening.author),
        reason=clean(happening.reason),
        evidence=clean(happening.evidence),
    )


def _owed(rows: QuerySet[models.Mandate]) -> list[Owed]:
    every = list(rows.select_related("instrument").order_by("pk"))
    found = []
    for some in batches(every):
        ids = [row.pk for row in some]
        sayings, events = _sayings(ids), _events(ids)
        corrections = of_mandates(ids)
        for row in some:
            one = Owed(
                id=row.pk,
                instrument=row.instrument_id,
                name=row.instrument.name,
                speaker=row.instrument.body,
                session=row.instrument.session,
                adopted=row.instrument.adopted,
                provision=row.provision,
                addressee=row.addressee,
                act=row.act,
                sayings=tuple(sayings.get(row.pk, ())),
                events=tuple(events.get(row.pk, ())),
                corrections=tuple(corrections.get(row.pk, ())),
            )
            if one.sayings or one.events or one.corrections:
                found.append(one)
    return found


def _sayings(ids: Iterable[int]) -> dict[int, list[Saying]]:
    found: dict[int, list[Saying]] = {}
    rows = models.Asked.objects.filter(mandate__in=ids, reading__in=newest())
    for row in rows.select_related("reading").order_by("reading__language", "pk"):
        found.setdefault(row.mandate_id, []).append(
            Saying(
                language=row.reading.language,
                act=row.act,
                what=row.what,
                quote=row.quote,
                due=row.due,
                session=row.session,
                body=row.body,
                date=row.date,
                every=row.every,
                digest=row.reading.digest,
            )
        )
    return found


def _events(ids: Iterable[int]) -> dict[int, list[Happening]]:
    found: dict[int, list[Happening]] = {}
    for row in models.Happening.objects.filter(mandate__in=ids).order_by("pk"):
        found.setdefault(row.mandate_id, []).append(
            Happening(
                what=Happened(row.what),
                at=row.at,
                author=row.author,
                reason=row.reason,
                evidence=row.evidence,
            )
        )
    return found

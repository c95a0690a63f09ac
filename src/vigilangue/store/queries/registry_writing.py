"""Writes an instrument that was read: who calls it holds a transaction."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from vigilangue import core

from .. import models
from .registry_current import newest
from .registry_keys import FIT, folded, key
from .texts import clean

UNDETERMINED = "und"  # BCP 47: a language that cannot be told


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A file that was read: where its bytes are, their hash, and that of the answer.

    ``file`` is relative to the home folder, ``name`` what it was called.
    """

    file: str
    digest: str
    name: str
    said: str
    at: datetime
    maker: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What became of a reading: ``new`` is false where the same stood there already.

    ``first`` is true where no expression in its language was there before.
    """

    name: str
    language: str
    new: bool
    first: bool


def name(instrument: core.Instrument, digest: str) -> str:
    """Return the name of the work that an instrument is an expression of."""
    symbol = instrument.masthead.symbol or instrument.masthead.draft
    if symbol and symbol.strip():
        return clean(symbol.strip())[:FIT]
    return f"untitled-{digest.removeprefix('sha256:')[:12]}"


def write(instrument: core.Instrument, kept: Kept) -> Written:
    """Write an expression, unless the newest of its work and language says the same."""
    head = instrument.masthead
    called = name(instrument, kept.digest)
    language = instrument.language or UNDETERMINED
    work, _ = models.Instrument.objects.get_or_create(
        name=called, defaults={"key": key(called), "kind": "instrument"}
    )
    work = models.Instrument.objects.select_for_update().get(pk=work.pk)
    last = newest().filter(instrument=work, language=language).first()
    if last and (last.digest, last.said) == (kept.digest, kept.said):
        return Written(name=called, language=language, new=False, first=False)
    symbol = head.symbol or head.draft
    work.symbol = work.symbol or clean(symbol or "")[:FIT]
    work.body = work.body or clean(head.body or "")[:300]
    work.session = work.session if work.session is not None else head.session
    work.adopted = work.adopted or head.adopted
    work.save()
    reading = models.Reading.objects.create(
        instrument=work,
        language=language,
        title=clean(head.title or ""),
        digest=kept.digest,
        file=kept.file,
        name=clean(kept.name)[:300],
        said=kept.said,
        at=kept.at,
        maker=kept.maker[:40],
        original=clean(head.original or "")[:100],
        notes=[[clean(n.number), clean(n.text)] for n in instrument.footnotes],
        doubts=[clean(doubt) for doubt in instrument.doubts],
    )
    _provisions(reading, instrument)
    models.Citing.objects.bulk_create(_citings(reading, instrument))
    _mandates(reading, instrument)
    return Written(name=called, language=language, new=True, first=last is None)


def _provisions(reading: models.Reading, instrument: core.Instrument) -> None:
    models.Provision.objects.bulk_create(
        models.Provision(
            reading=reading,
            ident=clean(provision.id)[:FIT],
            place=place,
            role=str(provision.role),
            number=clean(provision.number or "")[:60],
            level=provision.level,
            text=clean(provision.text),
            folded=folded(clean(provision.text)),
            verbs=list(provision.verbs),
            notes=[clean(note) for note in provision.footnotes],
            doubts=[clean(doubt) for doubt in provision.doubts],
        )
        for place, provision in enumerate(instrument.provisions)
    )


def _citings(
    reading: models.Reading, instrument: core.Instrument
) -> Iterator[models.Citing]:
    bearer = {n: p.id for p in instrument.provisions for n in p.footnotes}
    found: list[tuple[str, str, core.Citation]] = []
    for provision in instrument.provisions:
        found += [(provision.id, "", each) for each in provision.citations]
    for note in instrument.footnotes:
        at = bearer.get(note.number, "")
        found += [(at, note.number, each) for each in note.citations]
    for place, (provision_id, number, citation) in enumerate(found):
        yield models.Citing(
            reading=reading,
            provision=clean(provision_id)[:FIT],
            note=clean(number)[:20],
            place=place,
            symbol=clean(citation.symbol)[:300],
            key=key(clean(citation.symbol)),
            paragraph=clean(citation.paragraph or "")[:100],
            date=citation.date,
            text=clean(citation.text),
            start=citation.start,
        )


def _mandates(reading: models.Reading, instrument: core.Instrument) -> None:
    """Write what is asked: a few statements, however much it is."""
    there: dict[str, list[models.Mandate]] = {}
    for row in models.Mandate.objects.filter(instrument=reading.instrument_id).order_by(
        "pk"
    ):
        there.setdefault(row.provision, []).append(row)
    asked: list[tuple[int, core.Mandate, models.Mandate]] = []
    for provision in (p for p in instrument.provisions if p.mandates):
        ident = clean(provision.id)[:FIT]
        rows = _matched(there.get(ident, []), provision.mandates)
        for place, mandate in enumerate(provision.mandates):
            row = rows.get(place) or models.Mandate(
                instrument=reading.instrument,
                provision=ident,
                addressee=_addressee(mandate),
                act=clean(mandate.act)[:60],
            )
            asked.append((place, mandate, row))
    models.Mandate.objects.bulk_create(row for _, _, row in asked if row.pk is None)
    models.Asked.objects.bulk_create(_asked(reading, *each) for each in asked)


def _asked(
    reading: models.Reading, place: int, mandate: core.Mandate, row: models.Mandate
) -> models.Asked:
    due = mandate.due
    return models.Asked(
        reading=reading,
        mandate=row,
        place=place,
        act=clean(mandate.act)[:60],
        what=clean(mandate.what),
        quote=clean(mandate.quote),
        due=clean(due.text) if due else "",
        session=due.session if due else None,
        body=clean((due.body if due else None) or "")[:300],
        date=due.date if due else None,
        every=clean((due.every if due else None) or "")[:60],
    )


def _matched(
    rows: list[models.Mandate], mandates: Sequence[core.Mandate]
) -> dict[int, models.Mandate]:
    """Return which known mandate each is: of the same act first, else of another.

    Languages name one act by other verbs (a Chinese request may be an invitation).
    """
    found: dict[int, models.Mandate] = {}
    for exact in (True, False):
        for place, mandate in enumerate(mandates):
            for row in rows if place not in found else ():
                fits = row.addressee == _addressee(mandate)
                if fits and (row.act == mandate.act or not exact):
                    found[place] = row
                    rows.remove(row)
                    break
    return found


def _addressee(mandate: core.Mandate) -> str:
    return clean(mandate.addressee or "")[:300]

"""Instruments that are made by hand, and held without being read from a file."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path

from django.db import transaction

from vigilangue.core import (
    Citation,
    Due,
    Footnote,
    Instrument,
    Mandate,
    Masthead,
    Provision,
    Role,
)
from vigilangue.store.queries import registry_writing as writing

TEXTS = Path(__file__).parent / "texts"
SYMBOL = "A/RES/77/901"
AT = datetime(2026, 3, 1, tzinfo=UTC)
REPORT = Due(text="at its seventy-eighth session", session=78, body="General Assembly")


def mandate(
    act: str = "request",
    addressee: str | None = "Secretary-General",
    due: Due | None = REPORT,
    quote: str = "Requests a report",
) -> Mandate:
    return Mandate(act=act, addressee=addressee, what="a report", due=due, quote=quote)


def provision(
    id: str,
    text: str,
    *,
    citations: Sequence[Citation] = (),
    mandates: Sequence[Mandate] = (),
    footnotes: Sequence[str] = (),
    level: int = 1,
) -> Provision:
    return Provision(
        id=id,
        role=Role.OPERATIVE,
        number=id.removeprefix("op"),
        level=level,
        text=text,
        citations=tuple(citations),
        mandates=tuple(mandates),
        footnotes=tuple(footnotes),
    )


def instrument(
    *provisions: Provision,
    language: str | None = "en",
    symbol: str | None = SYMBOL,
    title: str = "Mountain springs",
    notes: Sequence[Footnote] = (),
) -> Instrument:
    return Instrument(
        masthead=Masthead(
            symbol=symbol,
            title=title,
            body="General Assembly",
            session=77,
            adopted=date(2022, 12, 12),
        ),
        language=language,
        provisions=provisions or (asking(),),
        footnotes=tuple(notes),
    )


def asking(*mandates: Mandate, text: str = "Requests a report") -> Provision:
    return provision("op3", text, mandates=mandates or (mandate(),))


def hold(made: Instrument, data: bytes = b"bytes") -> writing.Written:
    """Write an instrument as if it had been read from some bytes."""
    kept = writing.Kept(
        file="instruments/made.txt",
        digest="sha256:" + sha256(data).hexdigest(),
        name="made.txt",
        said=sha256(repr(made).encode()).hexdigest(),
        at=AT,
        maker="test",
    )
    with transaction.atomic():
        return writing.write(made, kept)

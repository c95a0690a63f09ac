"""What people say of mandates and of what was read: events, with author and reason."""

from __future__ import annotations

from datetime import UTC, date, datetime

from django.db import transaction

from vigilangue.core import Happened, Happening, InputError
from vigilangue.store.queries import registry_mandates as mandates
from vigilangue.store.queries.registry import Held
from vigilangue.store.queries.registry_corrections import TEXT, Corrected, correct
from vigilangue.store.queries.registry_mandates import Owed
from vigilangue.store.queries.registry_provisions import Provision

from . import judging
from .standing import ADDRESSEE, DATE, NO_MANDATE, SESSION


def happen(
    mandate: int, what: Happened, *, author: str, reason: str, evidence: str = ""
) -> Happening:
    """Record what became of a mandate.

    Raises InputError where there is no such mandate, where the reason is missing, or
    of ``LOOKED`` the place that was looked at.
    """
    reason, evidence = reason.strip(), evidence.strip()
    if not reason:
        raise InputError(f"a mandate cannot be {what} without a reason")
    if what is Happened.LOOKED and not evidence:
        raise InputError("say where was looked: an address, or the symbol of a series")
    happening = Happening(
        what=what, at=datetime.now(UTC), author=author, reason=reason, evidence=evidence
    )
    with transaction.atomic():
        owed = mandates.mandate(mandate)
        if owed is None:
            raise InputError(f"there is no mandate {mandate}")
        if what is Happened.LIFTED and not any(e.what.settles for e in owed.events):
            raise InputError("nothing was said of this mandate that could be lifted")
        mandates.append(mandate, happening)
    judging.changed(owed.name, happening.at)
    return happening


def correct_text(
    held: Held,
    language: str,
    provision: Provision,
    value: str,
    *,
    author: str,
    reason: str,
) -> None:
    """Record that a provision reads otherwise; it stands after a new reading too.

    Raises InputError where text or reason are missing.
    """
    if not value.strip() or not reason.strip():
        raise InputError("a correction needs a text and a reason")
    was = provision.corrected.was if provision.corrected else provision.text
    with transaction.atomic():
        correct(
            held.id,
            _said(TEXT, was, value.strip(), author, reason),
            language=language,
            provision=provision.ident,
        )


def correct_mandate(
    owed: Owed, field: str, value: str, *, author: str, reason: str
) -> None:
    """Record that something of a mandate is to be understood otherwise.

    ``field`` is one of those of `standing`. Raises InputError where the value does not
    fit it, or the reason is missing.
    """
    if not reason.strip():
        raise InputError("a correction needs a reason")
    value = value.strip()
    if field == SESSION and value and not (value.isdecimal() and len(value) < 5):
        raise InputError(f"{value} is no session: give its number")
    if field == DATE and value:
        _day(value)
    with transaction.atomic():
        said = _said(field, _was(owed, field), value, author, reason)
        correct(owed.instrument, said, mandate=owed.id)
    judging.changed(owed.name, said.at)


def _was(owed: Owed, field: str) -> str:
    if field == ADDRESSEE:
        return owed.addressee
    if field == NO_MANDATE:
        return ""
    for saying in owed.sayings:
        if field == SESSION and saying.session is not None:
            return str(saying.session)
        if field == DATE and saying.date:
            return saying.date.isoformat()
    return ""


def _day(value: str) -> date:
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise InputError(f"{value} is no day: write it as 2026-09-30") from error


def _said(field: str, was: str, value: str, author: str, reason: str) -> Corrected:
    return Corrected(
        field=field,
        was=was,
        value=value,
        author=author,
        reason=reason.strip(),
        at=datetime.now(UTC),
    )

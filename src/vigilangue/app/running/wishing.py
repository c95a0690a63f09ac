"""Somebody asks for a look before its time."""

from __future__ import annotations

from datetime import UTC, datetime

from vigilangue.core import InputError

from .whom import find


def wish(organization: str, source: str, author: str) -> None:
    """Make a source due now; raises InputError where it is not watched."""
    from vigilangue.store.queries import attempts
    from vigilangue.store.queries.enrolling import enroll

    now = datetime.now(UTC)
    found = find(organization, source, now)
    if found is None:
        raise InputError(f"{organization}/{source} is not watched")
    row = enroll(found.organization)[source] if found.row is None else found.row
    attempts.wish(row, now, author)

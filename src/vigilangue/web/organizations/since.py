"""Since when something is new to this reader: their last visit, or some days ago."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.core.signing import BadSignature
from django.http import HttpRequest, HttpResponse

COOKIE = "vigilangue-visit"
DAYS = (7, 30, 90)
PAUSE = timedelta(minutes=30)  # longer without a page, and another visit begins
KEPT = 365 * 24 * 3600  # seconds
APART = "|"


@dataclass(frozen=True, slots=True, kw_only=True)
class Since:
    """The moment after which things are new; ``days`` is 0 for the last visit.

    ``visited`` tells whether a last visit is known at all.
    """

    moment: datetime
    days: int
    visited: bool

    @property
    def offered(self) -> tuple[int, ...]:
        """The numbers of days that may be asked for instead."""
        return DAYS


def since(request: HttpRequest, now: datetime) -> Since:
    """Return what was asked for, else the last visit, else the first of ``DAYS``."""
    visit = _visit(request, now)
    asked = request.GET.get("days", "")
    if asked.isdecimal() and int(asked) in DAYS:
        days = int(asked)
    elif visit:
        return Since(moment=visit, days=0, visited=True)
    else:
        days = DAYS[0]
    moment = now - timedelta(days=days)
    return Since(moment=moment, days=days, visited=visit is not None)


def remember(request: HttpRequest, response: HttpResponse, now: datetime) -> None:
    """Let the reader's browser keep when they were here; the store is not written."""
    before = _visit(request, now)
    said = APART.join((before.isoformat() if before else "", now.isoformat()))
    response.set_signed_cookie(
        COOKIE, said, max_age=KEPT, httponly=True, samesite="Lax"
    )


def _visit(request: HttpRequest, now: datetime) -> datetime | None:
    """When the last visit ended: within a visit that of the one before it."""
    try:
        kept = request.get_signed_cookie(COOKIE) or ""
        before, _, last = kept.partition(APART)
        seen = datetime.fromisoformat(last)
        if now - seen > PAUSE:
            return seen
        return datetime.fromisoformat(before) if before else None
    except (KeyError, BadSignature, ValueError, TypeError):
        return None

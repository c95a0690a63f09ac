"""The browsers in which somebody is signed in, and how to end that."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from allauth.usersessions.models import UserSession
from django.http import HttpRequest


@dataclass(frozen=True, slots=True, kw_only=True)
class Browser:
    """One of them: since when, from which address, and what it says it is."""

    id: int
    since: datetime
    address: str
    agent: str
    this: bool


def here(request: HttpRequest) -> None:
    """Note that this browser is signed in: its session has another key now."""
    UserSession.objects.create_from_request(request)


def browsers(request: HttpRequest) -> list[Browser]:
    """Return those of who asks, newest first; what has ended is forgotten."""
    rows = UserSession.objects.purge_and_list(request.user)
    return [
        Browser(
            id=row.pk,
            since=row.created_at,
            address=row.ip,
            agent=row.user_agent,
            this=row.session_key == request.session.session_key,
        )
        for row in sorted(rows, key=lambda row: row.created_at, reverse=True)
    ]


def end(request: HttpRequest, number: int | None) -> int:
    """Sign out one other browser of who asks, or all others; return how many."""
    person: Any = request.user
    others = UserSession.objects.filter(user_id=person.pk).exclude(
        session_key=request.session.session_key or ""
    )
    ended = list(others if number is None else others.filter(pk=number))
    for session in ended:
        session.end()
    return len(ended)

"""The trail of what people did, for administrators."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.dateparse import parse_datetime
from django.views.decorators.http import require_safe

from vigilangue.core import Access
from vigilangue.store.queries import trail as rows
from vigilangue.store.queries.organizations import organizations
from vigilangue.web.gate import access

from .views import administrators

LINES = 100


@require_safe
@administrators
def trail(request: HttpRequest) -> HttpResponse:
    """Show what was done, newest first, of everybody or of one person."""
    author = request.GET.get("author", "")[:150]
    steps = rows.trail(
        LINES + 1, author=author, until=_until(request), without=_private(request)
    )
    shown = steps[:LINES]
    context = {
        "steps": shown,
        "author": author,
        "earlier": shown[-1].at.isoformat() if len(steps) > LINES else "",
    }
    return render(request, "people/trail.html", context)


def _private(request: HttpRequest) -> set[str]:
    """Those of which an administrator sees nothing: they watch themselves."""
    return {w.slug for w in organizations() if access(request, w) is Access.NOTHING}


def _until(request: HttpRequest) -> datetime | None:
    try:
        found = parse_datetime(request.GET.get("until", ""))
    except ValueError:
        return None
    return found if found and found.tzinfo else None

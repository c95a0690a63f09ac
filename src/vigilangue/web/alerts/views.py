"""The screens of alerts."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from vigilangue.app.showing.rules import rules
from vigilangue.store.queries import alerts as rows
from vigilangue.store.queries.organizations import organization as watching

from .asked import asked
from .listed import listed
from .listing import listing


def alerts(request: HttpRequest, organization: str) -> HttpResponse:
    """Show the alerts of an organization, in groups, as asked for."""
    owner = watching(organization)
    if owner is None:
        raise Http404(organization)
    judged = rules(owner.regime)
    every = listed(rows.of_organization(owner.slug), judged, timezone.now())
    shown = listing(list(every), asked(request.GET), request.GET.get("page", ""))
    context = {"organization": owner, "section": "alerts", "listing": shown}
    return render(request, "alerts/alerts.html", context)


def alert(
    request: HttpRequest, organization: str, subject: int, check: str, language: str
) -> HttpResponse:
    """."""
    raise Http404


def explain(request: HttpRequest, organization: str) -> HttpResponse:
    """."""
    raise Http404


def check(request: HttpRequest, slug: str) -> HttpResponse:
    """."""
    raise Http404

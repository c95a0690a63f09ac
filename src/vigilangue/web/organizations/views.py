"""The list of organizations, one of them at a glance, and the way to an address."""

from __future__ import annotations

from datetime import UTC, datetime
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from vigilangue.core import Access
from vigilangue.store.queries import organizations as queries
from vigilangue.web.gate import access, addressed, seen, viewer
from vigilangue.web.observing.seen import some
from vigilangue.web.owner import called, owner

from .declared import declared
from .finding import MOST, found
from .glance import glance
from .open_to import open_to
from .since import remember, since
from .told import groups
from .trend import trend

LONGEST = 2000  # characters of an address that is sought


@require_safe
def organizations(request: HttpRequest) -> HttpResponse:
    """Show who is watched, and what is new, worse and mended of each."""
    now = datetime.now(UTC)
    after = since(request, now)
    watching = [called(each) for each in queries.organizations()]
    slugs = frozenset(each.slug for each in watching)
    whole = seen(request)
    known = {
        "glances": [glance(each, now, after.moment) for each in whole],
        "open_to": list(open_to(request, watching, now)),
        "declared": list(declared(slugs, viewer(request))),
        "since": after,
    }
    response = render(request, "organizations/organizations.html", known)
    remember(request, response, now)
    return response


@require_safe
@addressed
def organization(request: HttpRequest, organization: str) -> HttpResponse:
    """Show what is new, what is worse and what was mended of one organization."""
    watching = owner(organization)
    if access(request, watching) is not Access.INSIDE:
        return redirect("alerts", organization)  # what was published, or sent to it
    now = datetime.now(UTC)
    after = since(request, now)
    shown = glance(watching, now, after.moment)
    known = {
        "organization": watching,
        "section": "overview",
        "glance": shown,
        "since": after,
        "new": groups(shown.told.new),
        "worse": groups(shown.told.worse),
        "mended": groups(shown.told.mended),
        "open": groups(shown.speaking),
        "trend": trend(shown.history),
    }
    response = render(request, "organizations/organization.html", known)
    remember(request, response, now)
    return response


@require_safe
def find(request: HttpRequest) -> HttpResponse:
    """Lead from an address to the page that explains it, or say what is like it."""
    asked = request.GET.get("address", "").strip()[:LONGEST]
    whole = seen(request) if asked else []
    known = found(asked, whole) if asked else None
    if known and known.exact and len(known.subjects) == 1:
        subject = known.subjects[0]
        query = urlencode({"subject": subject.id})
        return redirect(f"{reverse('explain', args=[subject.organization])}?{query}")
    observed = some(request, whole, asked, MOST) if asked else []
    said = {"asked": asked, "found": known, "observed": observed}
    return render(request, "organizations/find.html", said)

"""The list of all sources, and what an administrator asks for at one of them."""

from __future__ import annotations

from datetime import UTC, datetime

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from vigilangue.app import declaring, running
from vigilangue.core import InputError, VigilangueError
from vigilangue.store import where

from ..templatetags.texts import reason
from .administering import administrator
from .shown import page


@require_safe
@administrator
def health(request: HttpRequest) -> HttpResponse:
    """Show how it stands with every source."""
    found = running.health(where.home(), datetime.now(UTC))
    return render(request, "health/health.html", {"page": page(found)})


@require_POST
@administrator
def look(request: HttpRequest, organization: str, source: str) -> HttpResponse:
    """Ask for a look before its time."""
    name = request.user.get_username()
    try:
        running.wish(organization, source, name)
    except InputError as error:
        raise Http404(source) from error
    if running.beats(where.home(), datetime.now(UTC)):
        messages.success(request, _("It is looked at as soon as there is room."))
    else:
        messages.warning(
            request, _("It is looked at as soon as a watch runs; none runs now.")
        )
    return redirect("source", organization, source)


@require_POST
@administrator
def remove(request: HttpRequest, organization: str, source: str) -> HttpResponse:
    """Take a declaration away at which nobody has looked."""
    try:
        declaring.remove(organization, source)
    except VigilangueError as error:
        messages.error(request, reason(str(error)))
    else:
        messages.success(request, _("The source was removed."))
    return redirect("health")

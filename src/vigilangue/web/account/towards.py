"""Where somebody goes once they are signed in."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme


def towards(request: HttpRequest) -> str:
    """Return an address of ours that was asked for, else the first page."""
    asked = request.POST.get("next") or request.GET.get("next") or ""
    host = {request.get_host()}
    if url_has_allowed_host_and_scheme(asked, host, require_https=request.is_secure()):
        return asked
    return reverse("organizations")

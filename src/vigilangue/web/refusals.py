"""The pages that say no: forged, forbidden, not found, not understood, at fault."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def forged(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form that did not come from one of our pages (or is too old)."""
    return render(request, "refusals/forged.html", status=403)


def not_understood(request: HttpRequest, exception: Any = None) -> HttpResponse:
    """Answer a request that is wrong in itself; it gets no part of the page around."""
    return _plain(request, "refusals/400.html", 400)


def forbidden(request: HttpRequest, exception: Any = None) -> HttpResponse:
    """Answer who may not do this."""
    return render(request, "refusals/403.html", status=403)


def not_found(request: HttpRequest, exception: Any = None) -> HttpResponse:
    """Answer that nothing has this address."""
    return render(request, "refusals/404.html", status=404)


def at_fault(request: HttpRequest) -> HttpResponse:
    """Answer after a fault of ours: nothing is asked of the store to say so."""
    return _plain(request, "refusals/500.html", 500)


def _plain(request: HttpRequest, template: str, status: int) -> HttpResponse:
    from django.template.loader import get_template
    from django.utils.translation import get_language

    from .context import direction, tag

    code = get_language() or "en"
    context = {"language": tag(code), "direction": direction(code)}
    return HttpResponse(get_template(template).render(context), status=status)

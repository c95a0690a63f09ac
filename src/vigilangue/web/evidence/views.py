"""The screens of the proof."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse


def source(request: HttpRequest, organization: str, source: str) -> HttpResponse:
    """."""
    raise Http404


def capture(request: HttpRequest, capture: int) -> HttpResponse:
    """."""
    raise Http404


def page(request: HttpRequest, capture: int) -> HttpResponse:
    """."""
    raise Http404


def warc(request: HttpRequest, capture: int) -> HttpResponse:
    """."""
    raise Http404

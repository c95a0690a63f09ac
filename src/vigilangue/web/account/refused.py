"""The page for somebody who was vouched for elsewhere and may not come in."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def refused(
    request: HttpRequest, why: Any, mail: str = "", status: int = 403
) -> HttpResponse:
    """Say why somebody was not signed in, and with which address they came."""
    context = {"why": why, "mail": mail}
    return render(request, "account/refused.html", context, status=status)

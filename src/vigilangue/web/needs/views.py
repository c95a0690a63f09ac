"""What needs somebody today, over all organizations that they see whole."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from vigilangue.web.gate import coordinates, seen

from .gathered import gathered


@require_safe
@login_required
def today(request: HttpRequest) -> HttpResponse:
    """Show it, organization by organization; nothing of those one only reads."""
    now = timezone.now()
    mine = [each for each in seen(request) if coordinates(request, each)]
    every = [gathered(each, now) for each in mine]
    context = {
        "every": [each for each in every if each.count],
        "coordinated": len(mine),
        "day": now.date(),
    }
    return render(request, "needs/today.html", context)

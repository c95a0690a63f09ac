"""One's own account: what is known of it, and the browsers that are signed in."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from . import factor, seated


@require_safe
@login_required
@never_cache
def account(request: HttpRequest) -> HttpResponse:
    """Show the account of who is signed in."""
    user: Any = request.user
    context = {
        "mail": user.email,
        "own_password": user.has_usable_password(),
        "factor": factor.asked_for(user),
        "codes_left": factor.codes_left(user),
        "browsers": seated.browsers(request),
    }
    return render(request, "account/account.html", context)


@require_POST
@login_required
def end(request: HttpRequest) -> HttpResponse:
    """Sign other browsers out: one, or all."""
    number = request.POST.get("number", "")
    seated.end(request, int(number) if number.isdigit() else None)
    messages.success(request, _("Signed out there."))
    return redirect("account")

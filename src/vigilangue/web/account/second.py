"""The screens of the second factor: set up, asked for, recovered, ended."""

from __future__ import annotations

from typing import Any

from allauth.account.internal.decorators import login_stage_required
from allauth.mfa.internal.constants import LoginStageKey
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from vigilangue.app.people import accounts

from . import factor
from .forms import Code, Confirmed, SetUp

METHODS = ["GET", "HEAD", "POST"]


@require_http_methods(METHODS)
@login_stage_required(  # type: ignore[untyped-decorator]
    stage=LoginStageKey.MFA_AUTHENTICATE.value, redirect_urlname="account_login"
)
def code(request: HttpRequest) -> HttpResponse:
    """Ask for the code, after the password was right."""
    stage: Any = request._login_stage  # type: ignore[attr-defined]
    posted = request.POST if request.method == "POST" else None
    form = Code(posted, user=stage.login.user)
    if form.is_bound and form.is_valid():
        form.save()
        factor.sealed(stage.login.user)
        answer: HttpResponse = stage.exit()
        return answer
    status = 400 if form.errors else 200
    return render(request, "account/code.html", {"form": form}, status=status)


@sensitive_post_parameters()
@require_http_methods(METHODS)
@login_required
@never_cache
def set_up(request: HttpRequest) -> HttpResponse:
    """Show the secret; take the first code, and show the recovery codes, once."""
    user: Any = request.user
    if factor.asked_for(user) or not user.has_usable_password():
        return redirect("account")
    form = SetUp(request, request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        return _codes(request, factor.begin(request, form.secret))
    context = {
        "form": form,
        "secret": form.secret,
        "picture": factor.picture(user, form.secret),
    }
    status = 400 if form.errors else 200
    return render(request, "account/factor.html", context, status=status)


@sensitive_post_parameters()
@require_http_methods(METHODS)
@login_required
@never_cache
def codes(request: HttpRequest) -> HttpResponse:
    """Make other recovery codes, for who gives the password; show them once."""
    form = _confirming(request)
    if form is None:
        return redirect("account")
    if form.is_bound and form.is_valid():
        return _codes(request, factor.renew(request.user))
    return _confirm(request, form, "codes")


@sensitive_post_parameters()
@require_http_methods(METHODS)
@login_required
@never_cache
def end(request: HttpRequest) -> HttpResponse:
    """Ask for no code any more, for who gives the password."""
    form = _confirming(request)
    if form is None:
        return redirect("account")
    if form.is_bound and form.is_valid():
        name = request.user.get_username()
        accounts.factor_ended(name, author=name)
        messages.success(request, _("No code is asked for any more."))
        return redirect("account")
    return _confirm(request, form, "end")


def _confirming(request: HttpRequest) -> Confirmed | None:
    if not factor.asked_for(request.user):
        return None
    return Confirmed(request, request.POST if request.method == "POST" else None)


def _confirm(request: HttpRequest, form: Confirmed, what: str) -> HttpResponse:
    status = 400 if form.errors else 200
    context = {"form": form, "what": what}
    return render(request, "account/confirm.html", context, status=status)


def _codes(request: HttpRequest, every: list[str]) -> HttpResponse:
    return render(request, "account/codes.html", {"codes": every})

"""Signing in and out, and choosing another password."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth import login as begin
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.decorators import login_required
from django.contrib.auth.forms import AuthenticationForm, PasswordChangeForm
from django.contrib.auth.views import LogoutView
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from . import attempts

logout = LogoutView.as_view()


@sensitive_post_parameters()
@never_cache
def login(request: HttpRequest) -> HttpResponse:
    """Sign somebody in, unless too many wrong passwords came from their address."""
    towards = _towards(request)
    if request.user.is_authenticated:
        return redirect(towards)
    if request.method != "POST":
        return _form(request, AuthenticationForm(request), towards)
    if attempts.blocked(request):
        return _form(request, None, towards, status=429)
    form = AuthenticationForm(request, data=request.POST)
    if not form.is_valid():
        attempts.wrong(request)
        return _form(request, form, towards)
    attempts.right(request)
    begin(request, form.get_user())
    return redirect(towards)


@sensitive_post_parameters()
@never_cache
@login_required
def password(request: HttpRequest) -> HttpResponse:
    """Change the password of who is signed in; it signs other browsers out."""
    user = request.user
    form = PasswordChangeForm(user, request.POST or None)  # type: ignore[arg-type]
    if request.method == "POST" and form.is_valid():
        update_session_auth_hash(request, form.save())
        messages.success(request, gettext("Your password was changed."))
        return redirect("organizations")
    return render(request, "account/password.html", {"form": form})


def _form(
    request: HttpRequest,
    form: AuthenticationForm | None,
    towards: str,
    *,
    status: int = 200,
) -> HttpResponse:
    known = {"form": form, "towards": towards, "minutes": attempts.PERIOD // 60}
    return render(request, "account/login.html", known, status=status)


def _towards(request: HttpRequest) -> str:
    """Where to go then: an address of ours that was asked for, else the first page."""
    asked = request.POST.get("next") or request.GET.get("next") or ""
    host = {request.get_host()}
    if url_has_allowed_host_and_scheme(asked, host, require_https=request.is_secure()):
        return asked
    return "organizations"

"""Signing in and out, and choosing another password."""

from __future__ import annotations

from allauth.account.utils import perform_login
from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.decorators import login_required
from django.contrib.auth.forms import PasswordChangeForm
from django.contrib.auth.views import LogoutView
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from . import attempts, mailing, seated
from .elsewhere import offered
from .forms import SignIn
from .towards import towards

logout = LogoutView.as_view()


@sensitive_post_parameters()
@never_cache
def login(request: HttpRequest) -> HttpResponse:
    """Sign somebody in, unless too many wrong passwords were given.

    Where they have a second factor, the code of it is asked for before that.
    """
    if request.user.is_authenticated:
        return redirect(towards(request))
    if request.method != "POST":
        return _form(request, SignIn(request))
    name = request.POST.get("username", "")
    if attempts.blocked(request, name):
        return _form(request, None, status=429)
    form = SignIn(request, data=request.POST)
    if not form.is_valid():
        attempts.wrong(request, name)
        return _form(request, form)
    attempts.right(request, name)
    answer: HttpResponse = perform_login(
        request,
        form.get_user(),
        email_verification="none",
        redirect_url=towards(request),
    )
    return answer


@sensitive_post_parameters()
@never_cache
@login_required
def password(request: HttpRequest) -> HttpResponse:
    """Change the password of who is signed in; it signs other browsers out."""
    user = request.user
    form = PasswordChangeForm(user, request.POST or None)  # type: ignore[arg-type]
    if request.method == "POST" and form.is_valid():
        update_session_auth_hash(request, form.save())
        seated.here(request)
        messages.success(request, gettext("Your password was changed."))
        return redirect("account")
    return render(request, "account/password.html", {"form": form})


def _form(
    request: HttpRequest, form: SignIn | None, *, status: int = 200
) -> HttpResponse:
    known = {
        "form": form,
        "towards": towards(request),
        "minutes": attempts.PERIOD // 60,
        "elsewhere": offered(),
        "can_mail": mailing.can_mail(),
    }
    return render(request, "account/login.html", known, status=status)

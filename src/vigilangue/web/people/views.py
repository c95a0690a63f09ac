"""Groups and their people, for an administrator."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from vigilangue.app.people import seating
from vigilangue.core import InputError
from vigilangue.core.people import Role
from vigilangue.store.queries import groups
from vigilangue.store.queries.organizations import organizations
from vigilangue.web.first import drawn
from vigilangue.web.owner import called

from ..templatetags.texts import reason
from .forms import ROLES, Account, Founded, Seated, Watched

View = Callable[..., HttpResponse]
METHODS = ["GET", "HEAD", "POST"]


def administrators(view: View) -> View:
    """Let administrators in, and nobody else."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.is_superuser:
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return answer


@require_http_methods(METHODS)
@administrators
@never_cache
def people(request: HttpRequest) -> HttpResponse:
    """Show the groups; make a group or an account."""
    sent = request.POST.get("form") if request.method == "POST" else None
    new = Founded(request.POST if sent == "group" else None, auto_id="group-%s")
    account = Account(request.POST if sent == "account" else None, auto_id="account-%s")
    author = request.user.get_username()
    word = ""
    if new.is_bound and new.is_valid():
        said = new.cleaned_data
        if _tried(new, lambda: seating.found(**said, author=author)):
            return redirect("group", said["slug"])
    elif account.is_bound and account.is_valid():
        made, said = drawn(), account.cleaned_data
        if _tried(account, lambda: seating.account(**said, word=made, author=author)):
            word, account = made, Account(auto_id="account-%s")
    context = {
        "groups": groups.groups(),
        "new": new,
        "account": account,
        "word": word,
        "made": request.POST.get("name", "") if word else "",
    }
    status = 400 if new.errors or account.errors else 200
    return render(request, "people/people.html", context, status=status)


@require_http_methods(METHODS)
@administrators
def group(request: HttpRequest, group: str) -> HttpResponse:
    """Show a group; say what it watches, and who does what in it."""
    found = groups.group(group)
    if found is None:
        raise Http404(group)
    sent = request.POST.get("form") if request.method == "POST" else None
    author = request.user.get_username()
    offered = [(w.slug, called(w).title) for w in organizations()]
    watched = Watched(
        offered,
        request.POST if sent == "watched" else None,
        initial={"organizations": found.organizations},
    )
    seated = Seated(request.POST if sent == "seated" else None)
    done = False
    if sent == "watched" and watched.is_valid():
        chosen = watched.cleaned_data["organizations"]
        done = _tried(watched, lambda: seating.watch(group, chosen, author=author))
    elif sent == "seated" and seated.is_valid():
        said = seated.cleaned_data
        name, role = said["name"], Role(said["role"])
        done = _tried(seated, lambda: seating.seat(group, name, role, author=author))
    elif sent == "unseated" and request.POST.get("member", "").isdigit():
        done = True
        try:
            seating.unseat(group, int(request.POST["member"]), author=author)
        except InputError:  # somebody else was quicker: it is as it was asked for
            return redirect("group", group)
    if done:
        messages.success(request, _("Changed, and recorded."))
        return redirect("group", group)
    context = {
        "group": found,
        "members": [(each, ROLES[each.role]) for each in found.members],
        "watched": watched,
        "seated": seated,
    }
    status = 400 if sent else 200
    return render(request, "people/group.html", context, status=status)


def _tried(form: forms.Form, act: Callable[[], None]) -> bool:
    """Do something; what is wrong with it then stands in the form."""
    try:
        act()
    except InputError as error:
        form.add_error(None, reason(str(error)))
        return False
    return True

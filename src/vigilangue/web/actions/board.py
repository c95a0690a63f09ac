"""The board of actions of an organization, and the way to a new one."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from vigilangue.alerts import stand
from vigilangue.app import acting
from vigilangue.core import InputError
from vigilangue.core.people import Role
from vigilangue.store.queries import actions as rows
from vigilangue.store.queries import alerts
from vigilangue.store.queries.alerts import Alert
from vigilangue.web.gate import coordinates, viewer
from vigilangue.web.owner import owner as owner_of
from vigilangue.web.templatetags.texts import tongue

from .forms import Proposed
from .shown import ordered

NO_LANGUAGE = "-"


@require_safe
def actions(request: HttpRequest, organization: str) -> HttpResponse:
    """Show what was undertaken, what needs somebody first."""
    owner = owner_of(organization)
    every = ordered(rows.of_organization(owner.slug), timezone.now())
    context = {
        "organization": owner,
        "section": "actions",
        "open": [each for each in every if each.standing.open],
        "over": [each for each in every if not each.standing.open],
        "acting": coordinates(request, owner),
    }
    return render(request, "actions/actions.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def propose(request: HttpRequest, organization: str) -> HttpResponse:
    """Propose an action on the alerts that the address names."""
    owner = owner_of(organization)
    if not coordinates(request, owner):
        raise PermissionDenied
    chosen = _chosen(owner.slug, request)
    if not chosen:
        raise Http404("no open alert is named")
    group = _group(request, owner.slug)
    start = {"language": "fr" if request.GET.get("language") == "fr" else "en"}
    form = Proposed(acting.rungs(group), tongue, request.POST or None, initial=start)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            number = acting.propose(
                owner.slug,
                [each.mark for each in chosen],
                author=request.user.get_username(),
                group=group,
                **said,
            )
        except InputError:
            form.add_error(None, _("This cannot be done: look at it again."))
        else:
            messages.success(request, _("Proposed."))
            return redirect("action", owner.slug, number)
    context = {
        "organization": owner,
        "section": "actions",
        "form": form,
        "chosen": chosen,
    }
    status = 400 if request.method == "POST" else 200
    return render(request, "actions/new.html", context, status=status)


def _chosen(slug: str, request: HttpRequest) -> list[Alert]:
    """The open alerts of a check and language, or of one subject of them."""
    check, language = request.GET.get("check", ""), request.GET.get("language", "")
    subject = request.GET.get("subject", "")
    now = timezone.now()
    return [
        each
        for each in alerts.of_organization(slug)
        if each.mark.check == check
        and (each.mark.language or NO_LANGUAGE) == language
        and subject in ("", str(each.mark.subject))
        and stand(each.events, now).speaks
    ]


def _group(request: HttpRequest, slug: str) -> str:
    for seat in viewer(request).seats:
        if seat.role is Role.COORDINATOR and slug in seat.organizations:
            return seat.group
    return ""

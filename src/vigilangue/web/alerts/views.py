"""The screens of alerts."""

from __future__ import annotations

from dataclasses import replace

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from vigilangue.alerts import outward, told, visible
from vigilangue.app.showing.rules import rules
from vigilangue.core import Access
from vigilangue.store.queries import actions
from vigilangue.store.queries import alerts as rows
from vigilangue.store.queries.alerting import Mark
from vigilangue.store.queries.alerts_subject import subject as numbered
from vigilangue.web.actions.shown import Shown, shown
from vigilangue.web.gate import access, addressed, coordinates, seen
from vigilangue.web.owner import owner as owner_of

from . import together
from .about import about
from .acting import act
from .asked import NO_LANGUAGE, asked
from .forms import offered
from .judged import judged, measured
from .listed import listed, state
from .listing import listing
from .sought import sought

LONGEST = 2_000  # characters of a text that is sought


@require_http_methods(["GET", "HEAD", "POST"])
@addressed
def alerts(request: HttpRequest, organization: str) -> HttpResponse:
    """Show the alerts of an organization, in groups; or let out those of a group."""
    owner = owner_of(organization)
    found, may = rows.of_organization(owner.slug), access(request, owner)
    every = listed(found, rules(owner.regime), timezone.now())
    may_see = (
        replace(each, standing=outward(each.standing, may))
        for each in every
        if visible(each.standing, may)
    )
    acting = coordinates(request, owner)
    seen = list(may_see)
    if request.method == "POST":
        if not acting:
            raise PermissionDenied
        count = together.done(request.POST, seen, request.user.get_username())
        if count is None:
            messages.warning(
                request, _("Nothing was changed: what was asked is no act.")
            )
        else:
            said = ngettext(
                "%(n)s alert was changed.", "%(n)s alerts were changed.", count
            )
            messages.success(request, said % {"n": count})
        return redirect(request.get_full_path())
    screen = listing(seen, asked(request.GET), request.GET.get("page", ""))
    context = {
        "organization": owner,
        "section": "alerts",
        "listing": screen,
        "acting": acting,
    }
    return render(request, "alerts/alerts.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@addressed
def alert(
    request: HttpRequest, organization: str, subject: int, check: str, language: str
) -> HttpResponse:
    """Show an alert with its proof, or do what a coordinator says of it."""
    owner, of = owner_of(organization), numbered(organization, subject)
    tag = "" if language == NO_LANGUAGE else language
    mark = Mark(subject=subject, check=check, language=tag)
    found, may = about(of, mark) if of else None, access(request, owner)
    if found is None or not visible(found.standing, may):
        raise Http404(check)
    acting = coordinates(request, owner)
    if request.method == "POST" and not acting:
        raise PermissionDenied
    sent = request.POST if request.method == "POST" else None
    forms = list(offered(found.standing, sent)) if acting else []
    if sent is not None:
        months = rules(owner.regime).regime.waiver_months
        if done := act(forms, mark, request.user.get_username(), months):
            messages.success(request, done)
            return redirect(request.path)
        if not any(each.form.is_bound for each in forms):
            said = _("The alert stands otherwise now, so nothing was changed.")
            messages.warning(request, said)
            return redirect(request.path)
    context = {
        "organization": owner,
        "section": "alerts",
        "about": found,
        "state": state(outward(found.standing, may)),
        "history": tuple(told(found.history, may)),
        "acts": forms,
        "undertaken": _undertaken(mark) if may is Access.INSIDE else [],
    }
    status = 400 if sent is not None else 200
    return render(request, "alerts/alert.html", context, status=status)


@require_safe
def explain(request: HttpRequest, organization: str) -> HttpResponse:
    """Say of every check and language of a subject why it alerts, or why not."""
    owner = owner_of(organization)
    text, check = request.GET.get("subject", ""), request.GET.get("check", "")
    found = sought(owner.slug, text[:LONGEST], check)
    context = {"organization": owner, "section": "alerts", "sought": found}
    return render(request, "alerts/explain.html", context)


@require_safe
def check(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the manual of a check, how often it is right, and its open alerts."""
    found = judged(slug, seen(request), timezone.now())
    if found is None:
        raise Http404(slug)
    context = {"judged": found, "measured": measured()}
    return render(request, "alerts/check.html", context)


def _undertaken(mark: Mark) -> list[Shown]:
    now = timezone.now()
    return [shown(kept, now) for kept in actions.of_alert(mark)]

"""The screens of alerts."""

from __future__ import annotations

from collections.abc import Iterable

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
from vigilangue.app.showing.standings import lots
from vigilangue.core import Access
from vigilangue.store.queries import actions
from vigilangue.store.queries import alerts as rows
from vigilangue.store.queries.alerting import Mark
from vigilangue.store.queries.alerts import Alert
from vigilangue.store.queries.alerts_subject import subject as numbered
from vigilangue.web.actions.shown import Shown, shown
from vigilangue.web.gate import access, addressed, coordinates, seen
from vigilangue.web.owner import owner as owner_of

from . import parts, together
from .about import about
from .acting import act
from .asked import NO_LANGUAGE, asked
from .forms import offered
from .judged import judged, measured
from .listed import Listed, listed, state
from .listing import listing
from .reading import Shelf
from .sought import sought

LONGEST = 2_000  # characters of a text that is sought


@require_http_methods(["GET", "HEAD", "POST"])
@addressed
def alerts(request: HttpRequest, organization: str) -> HttpResponse:
    """Show the alerts of an organization, in groups; or let out those of a group."""
    owner = owner_of(organization)
    may, acting = access(request, owner), coordinates(request, owner)
    judged, now = rules(owner.regime), timezone.now()
    if request.method == "POST":
        if not acting:
            raise PermissionDenied
        _let_out(request, listed(_group(request, owner.slug), judged, now))
        return redirect(request.get_full_path())
    screen = listing(
        parts.seen(lots(owner.slug, now), may, judged),
        asked(request.GET),
        request.GET.get("page", ""),
        Shelf(organization=owner.slug, access=may, rules=judged, now=now),
    )
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


def _group(request: HttpRequest, organization: str) -> list[Alert]:
    """Return the alerts of the group that was sent."""
    check, language = request.POST.get("check", ""), request.POST.get("language", "")
    tag = "" if language == NO_LANGUAGE else language
    return rows.of_group(organization, check, tag)


def _let_out(request: HttpRequest, alerts: Iterable[Listed]) -> None:
    count = together.done(request.POST, alerts, request.user.get_username())
    if count is None:
        said = _("Nothing was changed: what was asked is no act.")
        messages.warning(request, said)
        return
    said = ngettext("%(n)s alert was changed.", "%(n)s alerts were changed.", count)
    messages.success(request, said % {"n": count})


def _undertaken(mark: Mark) -> list[Shown]:
    now = timezone.now()
    return [shown(kept, now) for kept in actions.of_alert(mark)]

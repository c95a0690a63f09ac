"""What somebody is told of: to add, to end, and to let go on after an error."""

from __future__ import annotations

from collections.abc import Iterator
from operator import itemgetter
from secrets import token_urlsafe
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from vigilangue import checks
from vigilangue.app.telling.sending import MAIL
from vigilangue.core import Access, Severity
from vigilangue.core.official import OFFICIAL
from vigilangue.reports.standing import Standing as Called
from vigilangue.store.queries import telling
from vigilangue.store.queries.organizations import organizations
from vigilangue.store.queries.telling import Asked
from vigilangue.web.alerts.rule import rule
from vigilangue.web.gate import access
from vigilangue.web.owner import called
from vigilangue.web.templatetags.alerts import CALLED, at_least
from vigilangue.web.templatetags.texts import tongue

from .forms import CHANNELS, RHYTHMS, Wanted

GRAVER = tuple(reversed(Severity))[:-1]  # the least grave asks for all


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@never_cache
def news(request: HttpRequest) -> HttpResponse:
    """Show what somebody is told of, and let them change it."""
    person: Any = request.user
    sent = request.POST.get("form") if request.method == "POST" else None
    form = Wanted(_offered(request), request.POST if sent == "wanted" else None)
    number = request.POST.get("number", "")
    if sent == "ended" and number.isdigit():
        telling.unsubscribe(person.pk, int(number))
        messages.success(request, _("Ended. What was waiting of it is not sent."))
        return redirect("news")
    if sent == "resumed" and number.isdigit():
        telling.resume(person.pk, int(number))
        messages.success(request, _("It goes on: what waits is sent."))
        return redirect("news")
    secret = ""
    if form.is_bound and form.is_valid():
        said = form.cleaned_data
        if said["channel"] == MAIL and not person.email:
            form.add_error("channel", _("Your account has no e-mail address."))
        else:
            secret = "" if said["channel"] == MAIL else token_urlsafe(32)
            telling.subscribe(
                person=person.pk, secret=secret, now=timezone.now(), **said
            )
            if not secret:
                messages.success(request, _("You will be told of it from now on."))
                return redirect("news")
    every = telling.subscriptions(person_id=person.pk)
    context = {
        "every": [
            (e, CHANNELS[e.channel], _rhythm(e.rhythm), _graver(e)) for e in every
        ],
        "form": Wanted(_offered(request), None) if secret else form,
        "secret": secret,
        "feeds": _seen(request),
    }
    status = 400 if form.errors else 200
    return render(request, "telling/news.html", context, status=status)


def _rhythm(name: str) -> Any:
    return next(said for rhythm, said in RHYTHMS.items() if rhythm == name)


def _graver(asked: Asked) -> str:
    """Say how grave what somebody is told of is, where that is narrowed."""
    said = [at_least(Severity(asked.severity))] if asked.severity else []
    if asked.called:
        said.append(str(CALLED[Called(asked.called)]))
    return ", ".join(said)


def _rules() -> Iterator[tuple[str, str]]:
    return ((slug, rule(slug, check).title) for slug, check in checks.load().items())


def _seen(request: HttpRequest) -> list[Any]:
    """The organizations of which somebody sees anything."""
    every = (w for w in organizations() if access(request, w) is not Access.NOTHING)
    return [called(w) for w in every]


def _offered(request: HttpRequest) -> dict[str, list[tuple[str, Any]]]:
    every = [("", _("All"))]
    return {
        "organization": [(each.slug, each.title) for each in _seen(request)],
        "check": [*every, *sorted(_rules(), key=itemgetter(1))],
        "language": [*every, *((tag, tongue(tag)) for tag in OFFICIAL)],
        "severity": [*every, *((str(s), at_least(s)) for s in GRAVER)],
        "called": [
            *every,
            *((str(c), CALLED[c]) for c in Called if c is not Called.UNVERIFIED),
        ],
        "tongue": [(tag, tongue(tag)) for tag in OFFICIAL],
    }

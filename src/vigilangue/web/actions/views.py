"""One action: how it stands, what may be done with it, its correspondence."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from vigilangue.app import acting
from vigilangue.app.showing.rules import rules
from vigilangue.core import InputError
from vigilangue.core.action import Deed
from vigilangue.store import where
from vigilangue.store.queries import actions as rows
from vigilangue.store.queries import alerts
from vigilangue.store.queries.actions import Kept
from vigilangue.web.alerts.listed import listed
from vigilangue.web.gate import coordinates
from vigilangue.web.owner import owner as owner_of

from .because import said_of
from .forms import Offered, Paper, offered
from .named import DO
from .shown import shown


@require_http_methods(["GET", "HEAD", "POST"])
def action(request: HttpRequest, organization: str, number: int) -> HttpResponse:
    """Show an action, or do with it what a coordinator says."""
    owner, kept = owner_of(organization), of(organization, number)
    may = coordinates(request, owner)
    if request.method == "POST" and not may:
        raise PermissionDenied
    seen = shown(kept, timezone.now())
    sent = request.POST if request.method == "POST" else None
    acts = list(offered(seen.standing, seen.rung, sent)) if may else []
    paper = Paper(request.POST or None, request.FILES or None)
    if sent is not None and _done(request, kept, acts, paper):
        return redirect(request.path)
    marks, now = set(kept.marks), timezone.now()
    on = (a for a in alerts.of_organization(owner.slug) if a.mark in marks)
    context = {
        "organization": owner,
        "section": "actions",
        "seen": seen,
        "alerts": list(listed(on, rules(owner.regime), now)),
        "acts": acts,
        "paper": paper if sent and "paper" in sent else Paper(),
        "papers": rows.papers(number),
        "drafts": rows.drafts(number),
        "acting": may,
    }
    status = 400 if sent is not None else 200
    return render(request, "actions/action.html", context, status=status)


@require_safe
def paper(
    request: HttpRequest, organization: str, number: int, paper: int
) -> HttpResponseBase:
    """Answer a file of the correspondence, to be kept, never shown in the browser."""
    of(organization, number)
    found = next((each for each in rows.papers(number) if each.id == paper), None)
    file = where.home() / found.file if found else None
    if found is None or file is None or not file.is_file():
        raise Http404(str(paper))
    return FileResponse(
        file.open("rb"),
        as_attachment=True,
        filename=found.name,
        content_type="application/octet-stream",
    )


def of(organization: str, number: int) -> Kept:
    """Return an action of an organization; raises Http404 where there is none."""
    kept = rows.action(number)
    if kept is None or kept.organization != organization:
        raise Http404(str(number))
    return kept


def _done(request: HttpRequest, kept: Kept, acts: list[Offered], paper: Paper) -> bool:
    """Do what was sent; what is wrong with it then stands in its form."""
    author = request.user.get_username()
    if "paper" in request.POST:
        return _attached(request, kept, paper, author)
    sent = next((each for each in acts if each.form.is_bound), None)
    if sent is None:
        said = _("The action stands otherwise now, so nothing was changed.")
        messages.warning(request, said)
        return True
    if not sent.form.is_valid():
        return False
    try:
        acting.do(kept.id, Deed(sent.deed), author=author, **sent.form.cleaned_data)
    except InputError as error:
        sent.form.add_error(None, str(said_of(str(error))))
        return False
    messages.success(request, _("Done: %(what)s.") % {"what": DO[sent.deed]})
    return True


def _attached(request: HttpRequest, kept: Kept, form: Paper, author: str) -> bool:
    if not form.is_valid():
        return False
    file = form.cleaned_data["file"]
    try:
        acting.attach(kept.id, file.name, file.read(), author=author)
    except InputError:
        form.add_error("file", _("This file is too large: the limit is 20 MB."))
        return False
    messages.success(request, _("Kept with its hash."))
    return True

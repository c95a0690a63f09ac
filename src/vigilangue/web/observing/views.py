"""The list of observations, one of them, and its proof."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from vigilangue.app import observing
from vigilangue.app.observing.handling import known
from vigilangue.core import InputError
from vigilangue.core.observation import Grid
from vigilangue.store import where
from vigilangue.store.queries import observed as rows
from vigilangue.store.queries.observed import Observed, Step
from vigilangue.web.gate import coordinates, viewer, within
from vigilangue.web.owner import owner as owner_of
from vigilangue.web.reader import reader
from vigilangue.web.templatetags.texts import tongue

from .asked import observes
from .seen import STEPS, hidden, lines
from .seen import may as may_see
from .seen import title as title_of

LONGEST = 300  # characters of a text that is sought

ACTS = {
    Step.VALIDATED: gettext_lazy("Validate"),
    Step.RETURNED: gettext_lazy("Return with a comment"),
    Step.REJECTED: gettext_lazy("Reject"),
}


@require_safe
def observations(request: HttpRequest, organization: str) -> HttpResponse:
    """Show the grids, and the observations that who asks may see one by one."""
    owner = owner_of(organization)
    text = request.GET.get("q", "").strip()[:LONGEST]
    inside = within(request, owner)
    grids = [grid for grid in known().values() if inside or not grid.counted]
    context = {
        "organization": owner,
        "section": "observations",
        "grids": [(grid, title_of(grid, grid.name.slug)) for grid in grids],
        "every": list(lines(request, (owner,), text)),
        "text": text,
        "within": inside,
        "observing": observes(request, owner),
        "acting": coordinates(request, owner),
    }
    return render(request, "observing/observations.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def observation(request: HttpRequest, organization: str, number: int) -> HttpResponse:
    """Show an observation; let a coordinator validate, return or reject it."""
    owner = owner_of(organization)
    kept = _kept(request, organization, number)
    may = coordinates(request, owner)
    if request.method == "POST":
        if not may:
            raise PermissionDenied
        return _handled(request, organization, kept)
    grid = known().get(kept.grid)
    context = {
        "organization": owner,
        "section": "observations",
        "kept": kept,
        "title": title_of(grid, kept.grid),
        "step": STEPS[kept.step],
        "within": within(request, owner),
        "answers": list(_answers(kept, grid, hidden(request, owner, grid))),
        "handled": [(each, STEPS[each.what]) for each in reversed(kept.handled)],
        "acts": list(_acts(kept)) if may else [],
        "again": kept.step is Step.RETURNED and kept.author == viewer(request).name,
    }
    return render(request, "observing/observation.html", context)


@require_safe
def proof(request: HttpRequest, organization: str, number: int) -> HttpResponseBase:
    """Answer the file that was sent as proof, to be kept, not shown in the browser."""
    kept = _kept(request, organization, number)
    if not within(request, owner_of(organization)):
        raise Http404(str(number))  # it may show persons
    file = where.home() / kept.file if kept.file else None
    if file is None or not file.is_file():
        raise Http404(str(number))
    return FileResponse(
        file.open("rb"),
        as_attachment=True,
        filename=file.name,
        content_type="application/octet-stream",
    )


def _kept(request: HttpRequest, organization: str, number: int) -> Observed:
    kept = rows.one(number)
    if kept is None or kept.organization != organization:
        raise Http404(str(number))
    if not may_see(request, owner_of(organization), kept, known().get(kept.grid)):
        raise Http404(str(number))
    return kept


def _handled(request: HttpRequest, organization: str, kept: Observed) -> HttpResponse:
    said = request.POST
    try:
        observing.handle(
            kept.id,
            Step(said.get("what", "")),
            author=request.user.get_username(),
            comment=said.get("comment", "")[:2000],
        )
    except (InputError, ValueError):
        messages.error(
            request, _("Nothing was changed: say why, or look at how it stands now.")
        )
    else:
        messages.success(request, _("Done, and recorded."))
    return redirect("observation", organization, kept.id)


def _acts(kept: Observed) -> Any:
    from vigilangue.app.observing.handling import NEXT

    for step in NEXT[kept.step]:
        yield step, ACTS[step]


def _answers(kept: Observed, grid: Grid | None, withheld: frozenset[str]) -> Any:
    for answer in kept.answers:
        if answer.question in withheld:
            continue
        question = grid.question(answer.question) if grid else None
        names = (
            {c.slug: c.title(reader()) for c in question.choices} if question else {}
        )
        title = question.name.title(reader()) if question else answer.question
        where = tongue(answer.language) if answer.language else ""
        yield title, where, names.get(answer.value, answer.value)

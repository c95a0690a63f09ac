"""The list of observations, one of them, and what those that are counted come to."""

from __future__ import annotations

from collections import Counter
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
from vigilangue.web.gate import coordinates, viewer
from vigilangue.web.owner import owner as owner_of
from vigilangue.web.templatetags.texts import tongue

from .asked import grid_of, observes, reader

STEPS = {
    Step.SENT: gettext_lazy("To be looked at"),
    Step.RETURNED: gettext_lazy("Returned with a comment"),
    Step.VALIDATED: gettext_lazy("Validated"),
    Step.REJECTED: gettext_lazy("Rejected"),
}
ACTS = {
    Step.VALIDATED: gettext_lazy("Validate"),
    Step.RETURNED: gettext_lazy("Return with a comment"),
    Step.REJECTED: gettext_lazy("Reject"),
}


@require_safe
def observations(request: HttpRequest, organization: str) -> HttpResponse:
    """Show the grids, and the observations that who asks may see one by one."""
    owner = owner_of(organization)
    grids, acting = known(), coordinates(request, owner)
    every = [
        (each, STEPS[each.step], _title(grids.get(each.grid), each.grid))
        for each in rows.of_organization(owner.slug)
        if acting or _may(request, each, grids.get(each.grid))
    ]
    context = {
        "organization": owner,
        "section": "observations",
        "grids": [(grid, _title(grid, "")) for grid in grids.values()],
        "every": every,
        "observing": observes(request, owner),
        "acting": acting,
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
        "title": _title(grid, kept.grid),
        "step": STEPS[kept.step],
        "answers": list(_answers(kept, grid)),
        "handled": [(each, STEPS[each.what]) for each in reversed(kept.handled)],
        "acts": list(_acts(kept)) if may else [],
        "again": kept.step is Step.RETURNED and kept.author == viewer(request).name,
    }
    return render(request, "observing/observation.html", context)


@require_safe
def proof(request: HttpRequest, organization: str, number: int) -> HttpResponseBase:
    """Answer the file that was sent as proof, to be kept, not shown in the browser."""
    kept = _kept(request, organization, number)
    file = where.home() / kept.file if kept.file else None
    if file is None or not file.is_file():
        raise Http404(str(number))
    return FileResponse(
        file.open("rb"),
        as_attachment=True,
        filename=file.name,
        content_type="application/octet-stream",
    )


@require_safe
def counts(request: HttpRequest, organization: str, grid: str) -> HttpResponse:
    """Show what validated observations come to, by question; no row of them."""
    owner, form = owner_of(organization), grid_of(grid)
    valid = [
        each
        for each in rows.of_organization(owner.slug, grid=grid)
        if each.step is Step.VALIDATED
    ]
    said = Counter(
        (a.question, a.language, a.value) for each in valid for a in each.answers
    )
    tables = [
        {
            "title": question.name.title(reader()),
            "rows": [
                (
                    tongue(language) if language else "",
                    choice.title(reader()),
                    said[question.name.slug, language, choice.slug],
                )
                for language in (form.languages if question.choices else ()) or ("",)
                for choice in question.choices
                if said[question.name.slug, language, choice.slug]
            ],
        }
        for question in form.questions
        if question.choices
    ]
    context = {
        "organization": owner,
        "section": "observations",
        "title": form.name.title(reader()),
        "tables": tables,
        "of": len(valid),
    }
    return render(request, "observing/counts.html", context)


def _may(request: HttpRequest, kept: Observed, grid: Grid | None) -> bool:
    """Whether somebody who does not coordinate may see an observation by itself.

    Of what is only counted, who made it.
    """
    if grid is None or not grid.counted:
        return True
    return kept.author == viewer(request).name


def _kept(request: HttpRequest, organization: str, number: int) -> Observed:
    kept = rows.one(number)
    if kept is None or kept.organization != organization:
        raise Http404(str(number))
    acting = coordinates(request, owner_of(organization))
    if not acting and not _may(request, kept, known().get(kept.grid)):
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


def _answers(kept: Observed, grid: Grid | None) -> Any:
    for answer in kept.answers:
        question = grid.question(answer.question) if grid else None
        names = (
            {c.slug: c.title(reader()) for c in question.choices} if question else {}
        )
        title = question.name.title(reader()) if question else answer.question
        where = tongue(answer.language) if answer.language else ""
        yield title, where, names.get(answer.value, answer.value)


def _title(grid: Grid | None, slug: str) -> str:
    return grid.name.title(reader()) if grid else slug

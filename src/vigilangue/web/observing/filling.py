"""Where an observer fills in a grid, on a telephone and without a connection too."""

from __future__ import annotations

from secrets import token_hex
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from vigilangue.app import observing
from vigilangue.app.observing.answering import fields
from vigilangue.core import InputError
from vigilangue.core.observation import Grid
from vigilangue.store.queries import observed
from vigilangue.store.queries.observed import Step
from vigilangue.web.owner import owner as owner_of
from vigilangue.web.reader import reader

from ..templatetags.texts import reason
from .asked import Filled, grid_of, observes


@require_http_methods(["GET", "HEAD", "POST"])
def fill(request: HttpRequest, organization: str, grid: str) -> HttpResponse:
    """Ask the questions of a grid, and take the answers in."""
    owner, form_of = owner_of(organization), grid_of(grid)
    if not observes(request, owner):
        raise PermissionDenied
    start: dict[str, Any] = {"day": timezone.now().date(), "token": token_hex(16)}
    back = request.GET.get("again", "")
    if back.isdigit():
        start |= _again(int(back), owner.slug, form_of, request.user.get_username())
    form = Filled(form_of, request.POST or None, request.FILES or None, initial=start)
    if request.method == "POST" and form.is_valid():
        said, file = form.cleaned_data, form.cleaned_data.get("proof")
        try:
            number = observing.send(
                owner.slug,
                grid,
                author=request.user.get_username(),
                token=said["token"],
                name=said["name"],
                day=said["day"],
                given=form.given(),
                proof=(file.name, file.read()) if file else None,
            )
        except InputError as error:
            form.add_error(None, reason(str(error)))
        else:
            messages.success(request, _("Sent. A coordinator looks at it."))
            return redirect("observation", owner.slug, number)
    context = {
        "organization": owner,
        "section": "observations",
        "grid": form_of,
        "title": form_of.name.title(reader()),
        "form": form,
    }
    status = 400 if request.method == "POST" else 200
    return render(request, "observing/fill.html", context, status=status)


def _again(number: int, slug: str, grid: Grid, author: str) -> dict[str, Any]:
    """What was answered in an observation that was returned to its author."""
    kept = observed.one(number)
    if (
        kept is None
        or (kept.organization, kept.grid) != (slug, grid.name.slug)
        or kept.step is not Step.RETURNED
        or kept.author != author
    ):
        return {}
    said = {(a.question, a.language): a.value for a in kept.answers}
    answered = {
        f"q{n}": said.get((question.name.slug, language), "")
        for n, (_name, question, language) in enumerate(fields(grid))
    }
    head = {"name": kept.name, "day": kept.day, "token": observed.token(number)}
    return {**head, **answered}

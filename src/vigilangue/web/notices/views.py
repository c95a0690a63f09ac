"""The screen on which a draft is checked; it needs no account and keeps nothing."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from vigilangue import catalog
from vigilangue.app import noticing
from vigilangue.core import InputError, Judged, Outcome, Verdict
from vigilangue.reports.notices.suggesting import Suggestion, suggestions

from ..templatetags.texts import reason
from .forms import SECONDS, Draft

ORDER = (Outcome.FAILED, Outcome.CANT_TELL, Outcome.PASSED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What is shown of a draft: ``told`` the verdicts that say something, worst first.

    ``apart`` are those that do not apply.
    """

    judged: Judged
    told: tuple[Verdict, ...]
    apart: tuple[Verdict, ...]
    suggestions: tuple[Suggestion, ...]


@require_http_methods(["GET", "HEAD", "POST"])
def draft(request: HttpRequest) -> HttpResponse:
    """Take a draft, and show at once what it asks for and what rules say."""
    form = Draft(request.POST or None, request.FILES or None)
    found: Found | None = None
    if request.method == "POST" and form.is_valid():
        try:
            found = _found(form)
        except InputError as error:
            form.add_error("file", reason(str(error)))
    status = 400 if request.method == "POST" and found is None else 200
    known = {"form": form, "found": found}
    return render(request, "notices/draft.html", known, status=status)


def _found(form: Draft) -> Found:
    said = form.cleaned_data
    file = said["file"]
    asked = noticing.Asked(
        regime=said["regime"], duty_station=said["station"], seconds=SECONDS
    )
    data, name = (
        (file.read(), file.name) if file else (said["text"].encode(), _("draft"))
    )
    judged = noticing.judge_draft(data, asked, name=name, other=said["other"])
    told = [v for outcome in ORDER for v in judged.verdicts if v.outcome is outcome]
    apart = (v for v in judged.verdicts if v.outcome is Outcome.INAPPLICABLE)
    return Found(
        judged=judged,
        told=tuple(told),
        apart=tuple(apart),
        suggestions=tuple(suggestions(judged, catalog.regime(asked.regime))),
    )

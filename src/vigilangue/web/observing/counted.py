"""What validated observations come to, by question: no row of them."""

from __future__ import annotations

from collections import Counter

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from vigilangue.store.queries import observed as rows
from vigilangue.store.queries.observed import Step
from vigilangue.web.gate import within
from vigilangue.web.owner import owner as owner_of
from vigilangue.web.reader import reader
from vigilangue.web.templatetags.texts import tongue

from .asked import grid_of


@require_safe
def counts(request: HttpRequest, organization: str, grid: str) -> HttpResponse:
    """Show the counts of a grid; of what is only counted they stay in the group."""
    owner, form = owner_of(organization), grid_of(grid)
    if form.counted and not within(request, owner):
        raise Http404(grid)
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

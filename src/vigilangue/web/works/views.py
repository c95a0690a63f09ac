"""The matrix, one work, the figures: read the address, ask the store, render."""

from __future__ import annotations

from functools import cache

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language

from vigilangue import checks
from vigilangue.app.showing.rules import rules
from vigilangue.core import Check, Profile
from vigilangue.store.queries import figures as kept_figures
from vigilangue.store.queries import figures_trend, noticed_months, works_history
from vigilangue.store.queries import works as kept_works
from vigilangue.store.queries.matrix import matrix
from vigilangue.store.queries.matrix_columns import columns, failing
from vigilangue.store.queries.matrix_sought import Order
from vigilangue.store.queries.works_current import Watched, watched

from ..context import tag
from ..languages import SOURCE
from ..templatetags.notices import SHORT
from . import (
    asked,
    choices,
    figures,
    findings,
    looked,
    measured,
    places,
    table,
    totals,
    trends,
    versions,
)
from .paging import paged

FIRST = "coverage"  # the measure whose trend is shown unasked
MONTHS = 24  # of notices, the newest


def works_by_language(request: HttpRequest, organization: str) -> HttpResponse:
    """Show the works of an organization by language."""
    found, wish = _watched(organization), asked.wish(request.GET)
    shown = found.of(wish.source)
    context = {"organization": found, "section": "works", "wish": wish, "shown": shown}
    if not shown.evaluations:
        return render(request, "works/never.html", context)
    over = columns(shown)
    sought = asked.sought(wish, over, _reader())
    rows = matrix(shown.evaluations, over, sought, wish.page)
    known = figures_trend.trend(shown.sources, FIRST)
    context |= {
        "heads": tuple(totals.heads(over, request.GET, known)),
        "lines": tuple(table.lines(rows.rows, found.slug, _reader())),
        "total": rows.total,
        "worst_first": sought.by is None and sought.order is Order.WORST,
        "page": paged(rows),
        "choices": choices.choices(wish, over, failing(shown), _checks()),
        # htmx takes only the matrix out of the answer.
        "trend": None
        if request.headers.get("HX-Request")
        else trends.trend(known, shown.languages),
        "legend": places.legend(),
    }
    return render(request, "works/works.html", context)


def work(request: HttpRequest, organization: str, subject: int) -> HttpResponse:
    """Show one work: its versions side by side, its findings, its history."""
    found = _watched(organization)
    seen = kept_works.work(organization, subject)
    if seen is None:
        raise Http404
    history = works_history.history(subject)
    beside = tuple(versions.versions(seen))
    title, tongue = versions.titled(seen, _reader())
    known = rules(seen.regime)
    alerts = {line.mark for line in history.lines if line.events}
    languages = tuple(dict.fromkeys(one.language for one in beside))
    context = {
        "organization": found,
        "section": "works",
        "work": seen,
        "title": title,
        "title_tongue": tongue,
        "versions": beside,
        "languages": languages,
        "groups": findings.findings(organization, seen, known, alerts),
        "said": tuple(looked.said(seen, languages, known.checks)),
        "looks": history.looks,
        "past": tuple(looked.past(organization, history, known.checks, timezone.now())),
    }
    return render(request, "works/work.html", context)


def all_figures(request: HttpRequest, organization: str) -> HttpResponse:
    """Show every measure by language, and one of them over time."""
    found = _watched(organization)
    shown = found.of(request.GET.get("source", ""))
    context = {"organization": found, "section": "figures", "shown": shown}
    if not shown.evaluations:
        return render(request, "works/never.html", context)
    kept = kept_figures.figures(shown.evaluations)
    names = tuple(dict.fromkeys(each.measure.measure for each in kept))
    chosen = request.GET.get("measure", FIRST)
    measure = chosen if chosen in names else FIRST
    known = figures_trend.trend(shown.sources, measure)
    context |= {
        "tables": tuple(figures.tables(kept, shown)),
        "literature": tuple(figures.literature(kept, shown)),
        "months": noticed_months.months(shown.sources, MONTHS),
        "profiles": [SHORT[profile] for profile in Profile],
        "measures": [
            choices.Choice(value=n, said=measured.name(n), chosen=n == measure)
            for n in names
        ],
        "measure": measured.name(measure),
        "trend": trends.trend(known, shown.languages),
    }
    return render(request, "works/figures.html", context)


@cache
def _checks() -> dict[str, Check]:
    """Return the checks as they were when the pages began to be served."""
    return checks.load()


def _watched(organization: str) -> Watched:
    found = watched(organization)
    if found is None:
        raise Http404
    return found


def _reader() -> str:
    return tag(get_language() or SOURCE)

"""The screen on which dropped notices are counted: a table, a picture, a sheet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import StringIO
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from vigilangue.app import noticing
from vigilangue.core import By, InputError, Profile, Tally, Unseen
from vigilangue.measures.favoured import english_favoured
from vigilangue.reports.notices.counts import rows, writer
from vigilangue.web.templatetags.notices import SHORT

from ..templatetags.texts import reason
from .forms import SECONDS, Counted

WHOLE = {"tickMinStep": 1, "format": "d"}  # of a scale: no halves of posts
DRAWN = 12  # groups in the picture; the table has all


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """One group: its figures, and each profile with how many posts have it."""

    tally: Tally
    profiles: tuple[int, ...]
    favoured: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """All that the screen shows; ``figures`` where nothing is grouped."""

    by: By
    groups: tuple[Group, ...]
    figures: tuple[rows.Row, ...]
    unseen: tuple[Unseen, ...]
    spec: dict[str, Any]


@require_http_methods(["GET", "HEAD", "POST"])
def counts(request: HttpRequest) -> HttpResponse:
    """Take files, and show what they ask for together; nothing of them is kept."""
    form = Counted(request.POST or None, request.FILES or None)
    found: Shown | None = None
    if request.method == "POST" and form.is_valid():
        given = [(file.name, file.read()) for file in form.cleaned_data["notices"]]
        by = By(form.cleaned_data["by"])
        try:
            told, lost = noticing.count_dropped(
                given, by, noticing.Asked(seconds=SECONDS)
            )
        except InputError as error:
            form.add_error("notices", reason(str(error)))
        else:
            if "sheet" in request.POST:
                return _sheet(told, by, lost)
            found = _shown(told, by, lost)
    status = 400 if request.method == "POST" and found is None else 200
    known = {"form": form, "found": found, "profiles": [SHORT[one] for one in Profile]}
    return render(request, "notices/counts.html", known, status=status)


def _sheet(told: Sequence[Tally], by: By, lost: Sequence[Unseen]) -> HttpResponse:
    out = StringIO()
    writer("csv")(told, by, lost, out)
    body = out.getvalue().encode("utf-8-sig")
    answer = HttpResponse(body, content_type="text/csv; charset=utf-8")
    answer.headers["Content-Disposition"] = 'attachment; filename="notices.csv"'
    return answer


def _shown(told: Sequence[Tally], by: By, lost: Sequence[Unseen]) -> Shown:
    groups = tuple(
        Group(
            tally=tally,
            profiles=tuple(n for _, n in tally.profiles),
            favoured=english_favoured(tally.favoured) is True,
        )
        for tally in told
    )
    figures = tuple(rows.rows(told[0])) if by is By.ALL and told else ()
    drawn = [*_values(told[:DRAWN])]
    return Shown(
        by=by, groups=groups, figures=figures, unseen=tuple(lost), spec=_spec(drawn)
    )


def _values(told: Sequence[Tally]) -> Iterator[dict[str, Any]]:
    for place, tally in enumerate(told):
        for order, (what, n) in enumerate(tally.profiles):
            name = tally.group or (_("not printed") if len(told) > 1 else _("all"))
            said = {"group": name, "profile": str(SHORT[what]), "n": n}
            yield {**said, "place": place, "order": order}


def _spec(values: list[dict[str, Any]]) -> dict[str, Any]:
    """Return bars of posts by what they require, one a group."""
    names = [*dict.fromkeys(value["profile"] for value in values)]
    groups = [*dict.fromkeys(value["group"] for value in values)]
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
        "data": {"values": values},
        "width": "container",
        "height": {"step": 26},
        "autosize": {"type": "fit-x", "contains": "padding"},
        "mark": {"type": "bar"},
        "encoding": {
            "x": {
                "field": "n",
                "type": "quantitative",
                "title": _("Posts"),
                "axis": WHOLE,
            },
            "y": {"field": "group", "type": "nominal", "title": None, "sort": groups},
            "color": {"field": "profile", "type": "nominal", "sort": names},
            "order": {"field": "order"},
        },
    }

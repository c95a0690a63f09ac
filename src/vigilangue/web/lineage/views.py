"""The screen of a lineage: chosen from the registry, or dropped and not kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language_bidi
from django.views.decorators.http import require_http_methods

from vigilangue.app import tracing
from vigilangue.app.reading.dropping import LARGEST, Dropped
from vigilangue.app.tracing import chains, registered
from vigilangue.core import Busy, InputError
from vigilangue.core.lineage import Change, Succession
from vigilangue.reports.lineages.naming import names
from vigilangue.store.queries import registry

from ..patience import alone
from ..registry.tongues import tongues
from ..templatetags.texts import reason
from . import forms
from .picture import Picture, mirrored, picture
from .threads import Cell, threads

OFFERED = 300  # instruments among which one chooses


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """An instrument at the head of its column; ``name`` is what it is called."""

    name: str
    title: str
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A thread with a place in each column, and the names of what happened to it."""

    cells: tuple[Cell | None, ...]
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """All that the screen shows of a chain."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    picture: Picture
    counts: tuple[tuple[Change, int], ...]
    across: bool


@require_http_methods(["GET", "HEAD", "POST"])
def lineage(request: HttpRequest) -> HttpResponse:
    """Show what became of each paragraph, or ask of which instruments."""
    said = request.GET
    dropped = forms.Dropped()
    chosen = forms.Chosen(_offered(), said if said.getlist("of") else None)
    found: Shown | None = None
    wrong = ""
    try:
        if request.method == "POST":
            dropped = forms.Dropped(request.POST, request.FILES)
            if dropped.is_valid():
                with alone():
                    found = _shown(chains.dropped(_given(dropped)))
            else:
                wrong = " ".join(map(str, dropped.errors["texts"]))
        elif "follow" in said:
            found = _registered(registered.followed(said["follow"][:200]))
        elif said.getlist("of"):
            found = _registered([name[:200] for name in said.getlist("of")])
    except (Busy, InputError) as error:
        wrong = reason(str(error))
    known = {"chosen": chosen, "dropped": dropped, "found": found, "wrong": wrong}
    status = 400 if wrong else 200
    return render(request, "lineage/lineage.html", known, status=status)


def _offered() -> list[str]:
    numbers = registry.newest_first()[:OFFERED]
    return [each.name for each in registry.held(numbers)]


def _registered(chosen: Sequence[str]) -> Shown:
    if len(set(chosen)) < 2:
        raise InputError("nothing that is held follows it or is recalled by it")
    held = registered.instruments(chosen, tongues())
    with alone():
        return _shown(chains.chain(held))


def _given(form: forms.Dropped) -> list[Dropped]:
    files = sorted(form.cleaned_data["texts"], key=lambda file: str(file.name))
    if any((file.size or 0) > LARGEST for file in files):
        raise InputError("a file is too large: the limit is 8 MB")
    return [Dropped(str(file.name), file.read()) for file in files]


def _shown(successions: Sequence[Succession]) -> Shown:
    called = names(successions)
    rows = threads(successions, tracing.judged(successions, called))
    chain = [successions[0].older, *(s.newer for s in successions)]
    drawn = picture(successions, called)
    descents = [d for s in successions for d in s.descents]
    return Shown(
        columns=tuple(
            Column(
                name=name,
                title=each.masthead.title or "",
                language=each.language or "",
            )
            for name, each in zip(called, chain, strict=True)
        ),
        rows=tuple(
            Row(
                cells=tuple(row.cells.get(at) for at in range(len(chain))),
                changes=tuple(row.changes),
            )
            for row in rows
        ),
        picture=mirrored(drawn) if get_language_bidi() else drawn,
        counts=tuple((c, sum(d.change is c for d in descents)) for c in Change),
        across=len({each.language for each in chain}) > 1,
    )

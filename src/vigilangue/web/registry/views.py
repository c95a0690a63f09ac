"""The screens of instruments that anybody may look at."""

from __future__ import annotations

from datetime import UTC, datetime

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from vigilangue.app import registry as verbs
from vigilangue.app.registry.calendar import occasions
from vigilangue.reports import ical
from vigilangue.store import where
from vigilangue.store.queries import registry, registry_mandates
from vigilangue.store.queries import registry_citations as ties
from vigilangue.store.queries.registry_keys import key
from vigilangue.store.queries.registry_provisions import provisions

from . import due, tongues
from .fetching import first
from .graph import graph
from .listing import OFFICIAL, listing
from .marking import keys, marked

LONGEST = 200  # characters of what is sought
MOST = 100  # symbols in the list of those most cited


@require_safe
def instruments(request: HttpRequest) -> HttpResponse:
    """Show what is held, or what holds some words, in any language."""
    text = " ".join(request.GET.get("q", "").replace("\x00", "").split())[:LONGEST]
    page, rows = listing(text, request.GET.get("page", ""))
    known: dict[str, object] = {"page": page, "rows": rows, "text": text}
    known["official"] = OFFICIAL
    if not rows and request.user.is_superuser:
        known["first"] = first()
    return render(request, "registry/instruments.html", known)


@require_safe
def instrument(request: HttpRequest, name: str) -> HttpResponse:
    """Show one instrument, in a language in which it is held."""
    held = registry.instrument(name)
    if held is None:
        raise Http404(name)
    if held.name != name:
        return redirect("instrument", held.name)
    wanted = request.GET.get("language", "")
    reading = tongues.reading(held, wanted)
    if reading is None:
        raise Http404(name)
    texts = provisions(reading.id)
    named = registry.held_keys(keys(texts))
    now = datetime.now(UTC)
    owed = registry_mandates.of_instrument(held.id)
    known = {
        "held": held,
        "reading": reading,
        "other": reading.language != tongues.tongues(wanted)[0],
        "marked": [marked(each, named) for each in texts],
        "standings": {o.id: verbs.standing(o, now.date()) for o in owed},
    }
    return render(request, "registry/instrument.html", known)


@require_safe
def clock(request: HttpRequest) -> HttpResponse:
    """Show what is due at which session, or by which day."""
    query = request.GET
    state, who = query.get("state", ""), query.get("who", "")
    found = due.asked(datetime.now(UTC).date(), state, who, query.get("page", ""))
    known = {"clock": found, "state": state, "who": who}
    return render(request, "registry/clock.html", known)


@require_safe
def calendar(request: HttpRequest) -> HttpResponse:
    """Give the clock as iCalendar, to subscribe to."""
    now = datetime.now(UTC)
    found = occasions(verbs.clock(now.date()), now)
    body = "".join(ical.lines(found, name=_("Reporting clock")))
    answer = HttpResponse(body, content_type="text/calendar; charset=utf-8")
    answer.headers["Content-Disposition"] = 'attachment; filename="clock.ics"'
    return answer


@require_safe
def cited(request: HttpRequest) -> HttpResponse:
    """Show what is cited most."""
    most = ties.most_cited(MOST)
    named = registry.held_keys(key(symbol) for symbol, n in most)
    rows = [(symbol, n, named.get(key(symbol))) for symbol, n in most]
    return render(request, "registry/cited.html", {"rows": rows})


@require_safe
def citations(request: HttpRequest, name: str) -> HttpResponse:
    """Show what an instrument cites and what cites it, as a picture and as tables."""
    held = registry.instrument(name)
    symbol = held.name if held else name
    cites = ties.cites(symbol) if held else []
    cited_by = ties.cited_by(symbol)
    if not held and not cited_by:
        raise Http404(name)
    known = {
        "held": held,
        "symbol": symbol,
        "cites": cites,
        "cited_by": cited_by,
        "graph": graph(symbol, cites, cited_by),
    }
    return render(request, "registry/citations.html", known)


@require_safe
def file(request: HttpRequest, number: int) -> HttpResponseBase:
    """Give the bytes that were read, to be kept, never to be shown here."""
    reading = registry.reading(number)
    kept = where.home() / reading.file if reading else None
    if reading is None or kept is None or not kept.is_file():
        raise Http404(str(number))
    return FileResponse(
        kept.open("rb"),
        as_attachment=True,
        filename=reading.name,
        content_type="application/octet-stream",
    )

"""A mandate with its history, and what an administrator says of it and of texts."""

from __future__ import annotations

from datetime import UTC, datetime

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from vigilangue.app import registry as verbs
from vigilangue.app.registry import Standing, people
from vigilangue.app.registry.standing import NO_MANDATE
from vigilangue.core import Happened, InputError
from vigilangue.store.queries import registry
from vigilangue.store.queries import registry_mandates as rows
from vigilangue.store.queries.registry_provisions import provision

from .forms import Offered, Text, offered

METHODS = ["GET", "HEAD", "POST"]


@require_http_methods(METHODS)
def mandate(request: HttpRequest, number: int) -> HttpResponse:
    """Show a mandate, or do what an administrator says of it."""
    if request.method == "POST" and not request.user.is_superuser:
        raise PermissionDenied
    owed = rows.mandate(number)
    if owed is None:
        raise Http404(str(number))
    sent = request.POST if request.method == "POST" else None
    standing = verbs.standing(owed, datetime.now(UTC).date())
    withdrawn = standing.state is verbs.State.WITHDRAWN
    forms = offered(owed.events, withdrawn=withdrawn, sent=sent)
    acts = list(forms) if request.user.is_superuser else []
    if sent is not None and _done(standing, acts, request.user.get_username()):
        messages.success(request, _("Added to the history."))
        return redirect(request.path)
    known = {"owed": owed, "standing": standing, "acts": acts}
    status = 400 if sent is not None else 200
    return render(request, "registry/mandate.html", known, status=status)


@require_http_methods(METHODS)
def text(request: HttpRequest, number: int, ident: str) -> HttpResponse:
    """Let an administrator say how a provision really reads."""
    if not request.user.is_superuser:
        raise PermissionDenied
    held, reading = registry.of_reading(number), registry.reading(number)
    found = provision(number, ident) if reading else None
    if held is None or reading is None or found is None:
        raise Http404(ident)
    form = Text(request.POST or None, initial={"value": found.text})
    form.fields["value"].widget.attrs["lang"] = reading.language
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        people.correct_text(
            held,
            reading.language,
            found,
            said["value"],
            author=request.user.get_username(),
            reason=said["reason"],
        )
        messages.success(
            request, _("Corrected. It stays so when the file is read again.")
        )
        where = reverse("instrument", args=[held.name])
        return redirect(f"{where}?language={reading.language}#{ident}")
    known = {"held": held, "reading": reading, "provision": found, "form": form}
    status = 400 if request.method == "POST" else 200
    return render(request, "registry/correct.html", known, status=status)


def _done(standing: Standing, acts: list[Offered], author: str) -> bool:
    """Do what the form that was sent says; what is wrong then stands in it."""
    sent = next((each for each in acts if each.form.is_bound), None)
    if sent is None or not sent.form.is_valid():
        return False
    said = sent.form.cleaned_data
    try:
        if sent.verb in list(Happened):
            people.happen(
                standing.owed.id,
                Happened(sent.verb),
                author=author,
                reason=said["reason"],
                evidence=said.get("evidence", ""),
            )
        else:
            people.correct_mandate(
                standing.owed,
                sent.verb,
                _value(standing, sent.verb, said.get("value")),
                author=author,
                reason=said["reason"],
            )
    except InputError:
        sent.form.add_error(None, _("This cannot be done: look at it again."))
        return False
    return True


def _value(standing: Standing, field: str, given: object) -> str:
    """Return what is right as it is kept; that it is a mandate has only two values."""
    if field == NO_MANDATE:
        return "" if standing.state is verbs.State.WITHDRAWN else "yes"
    return "" if given is None else str(given)

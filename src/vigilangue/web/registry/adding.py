"""Where an administrator drops a file, and sees it read before it is kept."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from vigilangue.app.registry import incoming
from vigilangue.core import InputError, Instrument
from vigilangue.store.queries import registry
from vigilangue.store.queries.registry_keys import key
from vigilangue.store.queries.registry_provisions import Asking, Cited, Provision

from ..templatetags.texts import reason
from .forms import Dropped
from .marking import keys, marked


@require_http_methods(["GET", "HEAD", "POST"])
def add(request: HttpRequest) -> HttpResponse:
    """Take a file, show what is read in it, and keep it when told to."""
    if not request.user.is_superuser:
        raise PermissionDenied
    if request.method == "POST" and "token" in request.POST:
        return _keep(request)
    form = Dropped(request.POST or None, request.FILES or None)
    if request.method != "POST" or not form.is_valid():
        status = 400 if request.method == "POST" else 200
        return render(request, "registry/add.html", {"form": form}, status=status)
    file, language = form.cleaned_data["file"], form.cleaned_data["language"]
    if file.size > incoming.LARGEST:
        form.add_error("file", _("This file is too large: the limit is 20 MB."))
        return render(request, "registry/add.html", {"form": form}, status=400)
    try:
        received = incoming.receive(file.read(), file.name, language=language or None)
    except InputError as error:
        form.add_error("file", reason(str(error)))
        return render(request, "registry/add.html", {"form": form}, status=400)
    read = received.instrument
    texts = [*_provisions(read)]
    named = registry.held_keys(keys(texts))
    known = {
        "received": received,
        "read": read,
        "file": file.name,
        "language": language,
        "standings": {},
        "marked": [marked(each, named) for each in texts],
    }
    return render(request, "registry/preview.html", known)


def _keep(request: HttpRequest) -> HttpResponse:
    said = request.POST
    name, language = said.get("name", "")[:300], said.get("language") or None
    symbol = said.get("symbol", "").strip()[:100]
    try:
        loaded = incoming.accept(said["token"], name, language=language, symbol=symbol)
    except InputError as error:
        messages.error(request, reason(str(error)))
        return redirect("instrument-add")
    messages.success(request, _("It is kept."))
    where = reverse("instrument", args=[loaded.name])
    return redirect(f"{where}?language={loaded.language}")


def _provisions(read: Instrument) -> list[Provision]:
    """Return what was read as it will stand in the registry."""
    return [
        Provision(
            ident=each.id,
            role=str(each.role),
            number=each.number or "",
            level=each.level,
            text=each.text,
            verbs=each.verbs,
            notes=each.footnotes,
            doubts=each.doubts,
            citations=tuple(
                Cited(
                    symbol=c.symbol,
                    key=key(c.symbol),
                    paragraph=c.paragraph or "",
                    date=c.date,
                    text=c.text,
                    start=c.start,
                )
                for c in each.citations
            ),
            asked=tuple(
                Asking(
                    mandate=0,
                    act=m.act,
                    addressee=m.addressee or "",
                    quote=m.quote,
                    what=m.what,
                    due=m.due.text if m.due else "",
                )
                for m in each.mandates
            ),
        )
        for each in read.provisions
    ]

"""Where an administrator has instruments fetched by their symbols."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from vigilangue.app.registry import fetching
from vigilangue.core import VigilangueError

from ..templatetags.texts import reason
from .forms import Sought


@require_http_methods(["GET", "HEAD", "POST"])
def fetch(request: HttpRequest) -> HttpResponse:
    """Fetch what is asked for, and say of each text what became of it."""
    if not request.user.is_superuser:
        raise PermissionDenied
    form = Sought(request.POST or None, initial=first())
    known: dict[str, object] = {"form": form}
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            found = fetching.fetch(said["symbols"], languages=said["languages"])
            known["rows"] = list(found)
        except VigilangueError as error:
            form.add_error("symbols", reason(str(error)))
    failed = request.method == "POST" and "rows" not in known
    status = 400 if failed else 200
    return render(request, "registry/fetch.html", known, status=status)


def first() -> dict[str, object]:
    """Return what a registry that holds nothing is offered."""
    return {
        "symbols": "\n".join(fetching.FIRST),
        "languages": fetching.LANGUAGES,
        "hosts": ", ".join(fetching.hosts(fetching.FIRST)),
    }

"""The screens of the proof."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from vigilangue.app.showing import captures
from vigilangue.core import EvidenceLost
from vigilangue.web.gate import inside
from vigilangue.web.owner import owner as owner_of
from vigilangue.web.policy import policy

from . import source_page
from .context import placed
from .quoting import LONGEST
from .rendering import policy_of_page, rendered, style


@require_safe
def source(request: HttpRequest, organization: str, source: str) -> HttpResponse:
    """Show a source and how the last looks at it went."""
    found = source_page.page(organization, source)
    if found is None:
        raise Http404(source)
    context = {"organization": owner_of(organization), "page": found}
    return render(request, "evidence/source.html", context)


@require_safe
def capture(request: HttpRequest, capture: int) -> HttpResponse:
    """Show what is known of a capture, whether it is intact, and its page framed."""
    found = captures.shown(capture)
    if found is None:
        raise Http404(str(capture))
    quote = request.GET.get("quote", "")[:LONGEST]
    page = found.capture if found.intact else None
    context = {
        "organization": inside(request, found.kept.organization),
        "shown": found,
        "quote": quote,
        "place": placed(page, quote) if page and quote else None,
    }
    return render(request, "evidence/capture.html", context)


@require_safe
@policy(policy_of_page())
def page(request: HttpRequest, capture: int) -> HttpResponse:
    """Answer the captured page without what could do harm, for the frame."""
    found = captures.shown(capture)
    if found is None or found.capture is None or not found.intact:
        raise Http404(str(capture))
    inside(request, found.kept.organization)
    quote = request.GET.get("quote", "")[:LONGEST]
    context = {"page": rendered(found.capture, quote), "style": style()}
    return render(request, "evidence/page.html", context)


@require_safe
def warc(request: HttpRequest, capture: int) -> HttpResponse:
    """Answer a WARC file that holds the capture as our file of evidence holds it."""
    kept = captures.kept(capture)
    if kept is None:
        raise Http404(str(capture))
    inside(request, kept.organization)
    try:
        found = captures.download(kept)
    except EvidenceLost as error:
        raise Http404(str(capture)) from error
    response = HttpResponse(found.body, content_type="application/warc")
    response.headers["Content-Disposition"] = f'attachment; filename="{found.name}"'
    return response

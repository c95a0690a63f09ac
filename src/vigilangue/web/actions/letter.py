"""The letter of an action: drafted from its alerts, edited by people, as DOCX."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from vigilangue.app import acting
from vigilangue.app.acting import drafting
from vigilangue.app.acting.undertaking import rung
from vigilangue.core import CatalogError
from vigilangue.reports import letters
from vigilangue.store.queries import actions as rows
from vigilangue.web.gate import coordinates, viewer
from vigilangue.web.owner import owner as owner_of

from ..templatetags.texts import reason
from .forms import Letter
from .views import of

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@require_http_methods(["GET", "HEAD", "POST"])
def letter(request: HttpRequest, organization: str, number: int) -> HttpResponse:
    """Show the newest text; draft it from the alerts; or keep what was edited."""
    owner, kept = owner_of(organization), of(organization, number)
    may = coordinates(request, owner)
    if request.method == "POST" and not may:
        raise PermissionDenied
    author = request.user.get_username()
    if request.method == "POST" and "draft" in request.POST:
        sender = kept.group_title or viewer(request).name
        try:
            made = drafting.drafted(kept, rung(kept.group, kept.rung), sender)
        except CatalogError as error:
            messages.error(request, reason(str(error)))
            return redirect("action-letter", owner.slug, number)
        if made is None:
            raise Http404("this kind of action has no letter")
        acting.redraft(
            number,
            author=author,
            subject=made.subject,
            body=made.body,
            unheld=made.unheld,
        )
        messages.success(request, _("Drafted from the alerts as they stand now."))
        return redirect("action-letter", owner.slug, number)
    drafts = rows.drafts(number)
    last = drafts[0] if drafts else None
    start = {"subject": last.subject, "body": last.body} if last else None
    form = Letter(request.POST or None, initial=start)
    if request.method == "POST" and form.is_valid():
        unheld = last.unheld if last else ()
        acting.redraft(number, author=author, unheld=unheld, **form.cleaned_data)
        messages.success(request, _("Kept. The texts before it can still be read."))
        return redirect("action-letter", owner.slug, number)
    context = {
        "organization": owner,
        "section": "actions",
        "kept": kept,
        "rung": rung(kept.group, kept.rung),
        "form": form,
        "last": last,
        "drafts": drafts,
        "acting": may,
    }
    status = 400 if request.method == "POST" else 200
    return render(request, "actions/letter.html", context, status=status)


@require_safe
def docx(request: HttpRequest, organization: str, number: int) -> HttpResponse:
    """Answer the newest text as a DOCX file."""
    kept, drafts = of(organization, number), rows.drafts(number)
    if not drafts:
        raise Http404("nothing is drafted yet")
    data = letters.docx(drafts[0].subject, drafts[0].body, kept.language)
    response = HttpResponse(data, content_type=DOCX)
    response.headers["Content-Disposition"] = (
        f'attachment; filename="letter-{number}.docx"'
    )
    return response

"""Grids as workbooks: the template, bringing a filled one in, taking all out."""

from __future__ import annotations

from hashlib import sha256

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from vigilangue.app import observing
from vigilangue.core import InputError
from vigilangue.store.queries import observed as rows
from vigilangue.web.gate import coordinates
from vigilangue.web.owner import owner as owner_of
from vigilangue.web.reader import reader

from ..templatetags.texts import reason
from .asked import grid_of, observes

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
LARGEST = 5 * 2**20  # bytes of a file of rows


class Brought(forms.Form):
    """A file of rows, and what is done where some are bad."""

    file = forms.FileField(label=_("Workbook (XLSX) or CSV, at most 5 MB"))
    some = forms.ChoiceField(
        label=_("Where rows are bad"),
        choices=[
            ("none", _("Take none in, and tell me which")),
            ("good", _("Take the good ones in")),
        ],
        widget=forms.RadioSelect,
        initial="none",
    )


@require_safe
def empty(request: HttpRequest, organization: str, grid: str) -> HttpResponse:
    """Answer a workbook to fill in."""
    owner, form = owner_of(organization), grid_of(grid)
    if not observes(request, owner):
        raise PermissionDenied
    return _file(observing.template(form, reader()), XLSX, f"{grid}.xlsx")


@require_http_methods(["GET", "HEAD", "POST"])
def bring(request: HttpRequest, organization: str, grid: str) -> HttpResponse:
    """Take in the rows of a file; say by line what is wrong with the bad ones."""
    owner, of = owner_of(organization), grid_of(grid)
    if not observes(request, owner):
        raise PermissionDenied
    form = Brought(request.POST or None, request.FILES or None)
    bad: tuple[tuple[int, str], ...] = ()
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        if file.size > LARGEST:
            form.add_error("file", _("This file is too large: the limit is 5 MB."))
        else:
            data = file.read()
            try:
                found = observing.read_rows(data, of)
            except InputError as error:
                form.add_error("file", reason(str(error)))
            else:
                bad = found.bad
                if not bad or form.cleaned_data["some"] == "good":
                    _take(request, owner.slug, grid, found, data)
                    if not bad:
                        return redirect("observations", owner.slug)
    context = {
        "organization": owner,
        "section": "observations",
        "grid": of,
        "title": of.name.title(reader()),
        "form": form,
        "bad": [(line, reason(why)) for line, why in bad],
    }
    status = 400 if form.errors or bad else 200
    return render(request, "observing/import.html", context, status=status)


@require_safe
def export(
    request: HttpRequest, organization: str, grid: str, form: str
) -> HttpResponse:
    """Answer all observations of a grid, as XLSX or CSV, to who coordinates."""
    owner, of = owner_of(organization), grid_of(grid)
    if not coordinates(request, owner):
        raise PermissionDenied
    every = rows.of_organization(owner.slug, grid=grid)
    if form == "csv":
        body = observing.csv_of(of, every).encode("utf-8-sig")
        return _file(body, "text/csv; charset=utf-8", f"{grid}.csv")
    if form == "xlsx":
        return _file(observing.xlsx_of(of, every), XLSX, f"{grid}.xlsx")
    raise Http404(form)


def _take(
    request: HttpRequest, slug: str, grid: str, found: observing.Rows, data: bytes
) -> None:
    """Send each good row; the file and the line name it, so that twice is once."""
    digest = sha256(data).hexdigest()[:40]
    for row in found.good:
        observing.send(
            slug,
            grid,
            author=request.user.get_username(),
            token=f"{digest}:{row.line}",
            name=row.name,
            day=row.day,
            given=row.given,
        )
    count = len(found.good)
    said = ngettext("%(n)s row was taken in.", "%(n)s rows were taken in.", count)
    messages.success(request, said % {"n": count})


def _file(body: bytes, kind: str, name: str) -> HttpResponse:
    answer = HttpResponse(body, content_type=kind)
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer

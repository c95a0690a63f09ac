"""The screen of language versions: of the registry, or dropped and not kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from django import forms
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from vigilangue.app import versions
from vigilangue.app.reading.dropping import LARGEST
from vigilangue.app.reading.dropping import Dropped as File
from vigilangue.app.versions import Beside
from vigilangue.concordance import Difference
from vigilangue.core import Busy, InputError
from vigilangue.store.queries import registry

from ..lineage.forms import Files
from ..patience import alone
from ..templatetags.texts import reason
from .pieces import Line, lines

OFFERED = 300  # instruments among which one chooses
KEPT = 24 * 3600  # seconds that a comparison of the registry is remembered


class Dropped(forms.Form):
    """Files that are versions of one document."""

    texts = Files(
        label=gettext_lazy("Files: PDF, DOCX, HTML or plain text"),
        help_text=gettext_lazy("Two to six at once, each in another language."),
        error_messages={"required": gettext_lazy("Choose two files or more.")},
    )


class Chosen(forms.Form):
    """An instrument that is held in several languages."""

    of = forms.ChoiceField(label=gettext_lazy("Instrument held in several languages"))

    def __init__(self, names: Sequence[str], *args: Any, **given: Any) -> None:
        """Offer some names."""
        super().__init__(*args, **given)
        field = self.fields["of"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(name, name) for name in names]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """All that the screen shows; ``counts`` are of the findings by their kind."""

    beside: Beside
    rows: tuple[Line, ...]
    counts: tuple[tuple[Difference, int], ...]
    plain: int


@require_http_methods(["GET", "HEAD", "POST"])
def compare(request: HttpRequest) -> HttpResponse:
    """Show versions beside each other, or ask of which document."""
    form, wrong = Dropped(), ""
    told: Shown | None = None
    try:
        if request.method == "POST":
            form = Dropped(request.POST, request.FILES)
            if form.is_valid():
                with alone():
                    told = _shown(versions.dropped(_given(form)))
            else:
                wrong = " ".join(map(str, form.errors["texts"]))
        elif "of" in request.GET:
            told = _shown(_registered(request.GET["of"][:200]))
    except (Busy, InputError) as error:
        wrong = reason(str(error))
    chosen = Chosen(_offered(), request.GET if "of" in request.GET else None)
    known = {"form": form, "chosen": chosen, "found": told, "wrong": wrong}
    status = 400 if wrong else 200
    return render(request, "compare/compare.html", known, status=status)


@require_safe
def found(request: HttpRequest) -> HttpResponse:
    """Show what differs between the versions of an instrument: a part of its page."""
    wrong, told = "", None
    try:
        told = _shown(_registered(request.GET.get("of", "")[:200]))
    except (Busy, InputError) as error:
        wrong = reason(str(error))
    known = {"found": told, "wrong": wrong, "name": request.GET.get("of", "")}
    return render(request, "compare/found.html", known)


def _offered() -> list[str]:
    """The names of what is held in two languages or more, the newest first."""
    numbers = registry.newest_first()[:OFFERED]
    return [each.name for each in registry.held(numbers) if len(each.readings) > 1]


def _registered(name: str) -> Beside:
    """The versions that are held, compared once for each set of files."""
    held = registry.instrument(name)
    said = repr([(r.language, r.digest, r.maker) for r in held.readings] if held else 0)
    key = f"compare-{sha256(f'{name} {said}'.encode()).hexdigest()}"
    beside: Beside | None = cache.get(key)
    if beside is None:
        with alone():
            beside = versions.registered(name)
        cache.set(key, beside, KEPT)
    return beside


def _given(form: Dropped) -> list[File]:
    files = form.cleaned_data["texts"]
    if any((file.size or 0) > LARGEST for file in files):
        raise InputError("a file is too large: the limit is 8 MB")
    return [File(str(file.name), file.read()) for file in files]


def _shown(beside: Beside) -> Shown:
    found = tuple(lines(beside))
    counts = Counter(f.difference for row in found for f in row.findings)
    return Shown(
        beside=beside,
        rows=found,
        counts=tuple((kind, counts[kind]) for kind in Difference if counts[kind]),
        plain=sum(not row.findings for row in found),
    )

"""Where an administrator declares a source to be watched."""

from __future__ import annotations

from operator import itemgetter

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from django.views.decorators.http import require_http_methods

from vigilangue import catalog
from vigilangue.app import declaring
from vigilangue.app.watching import own
from vigilangue.core import SeenBy, VigilangueError
from vigilangue.language import tags

from ..templatetags.texts import called, reason
from .administering import administrator

EVERY = [
    ("", gettext_lazy("As usual for what it holds (once a day)")),
    ("1 hour", gettext_lazy("Every hour")),
    ("6 hours", gettext_lazy("Every six hours")),
    ("1 day", gettext_lazy("Once a day")),
    ("1 week", gettext_lazy("Once a week")),
    ("once", gettext_lazy("Only once")),
]
SEEN_BY = [
    (SeenBy.GROUP, gettext_lazy("The groups that watch it")),
    (SeenBy.EVERYONE, gettext_lazy("Everyone who can open these pages")),
]


def _regimes() -> list[tuple[str, str]]:
    named = [(name, _titled(name)) for name in catalog.regimes() if name != "any"]
    return [("", _titled("any")), *sorted(named, key=itemgetter(1))]


def _titled(name: str) -> str:
    return f"{called(catalog.regime(name).title)} ({name})"


class Declared(forms.Form):
    """A source, in the words of a declaration."""

    address = forms.CharField(
        label=gettext_lazy("Address where the site begins"),
        max_length=2000,
        widget=forms.URLInput(
            attrs={"dir": "ltr", "placeholder": "https://www.example.org/"}
        ),
        error_messages={"required": gettext_lazy("Give the address.")},
    )
    organization = forms.CharField(
        label=gettext_lazy("Organization: its name, or that of one already watched"),
        max_length=300,
        required=False,
        widget=forms.TextInput(attrs={"dir": "auto", "list": "organizations"}),
        help_text=gettext_lazy("Left empty, the name of the site is taken."),
    )
    regime = forms.ChoiceField(
        label=pgettext_lazy("which languages are owed", "Regime"),
        required=False,
        choices=_regimes,
        help_text=gettext_lazy(
            "What is owed, and by which text. “any” holds the site to the languages "
            "that it offers itself."
        ),
    )
    languages = forms.CharField(
        label=gettext_lazy("Languages in which every work should be there"),
        max_length=300,
        required=False,
        widget=forms.TextInput(attrs={"dir": "ltr", "placeholder": "en, fr, ar"}),
        help_text=gettext_lazy("Only where the regime does not say."),
    )
    every = forms.ChoiceField(
        label=gettext_lazy("How often it is looked at"), required=False, choices=EVERY
    )
    seen_by = forms.ChoiceField(
        label=gettext_lazy("Who sees what is found"), choices=SEEN_BY
    )

    def clean_languages(self) -> tuple[str, ...]:
        """Return the tags that are written, each once."""
        found = []
        for written in self.cleaned_data["languages"].replace(",", " ").split():
            tag = tags.canonical(written)
            if tag is None:
                raise forms.ValidationError(
                    _("“%(tag)s” is no language tag: write en, fr, ar."),
                    params={"tag": written},
                )
            found.append(tag)
        return tuple(dict.fromkeys(found))


@require_http_methods(["GET", "HEAD", "POST"])
@administrator
def add(request: HttpRequest) -> HttpResponse:
    """Take what is told of a source; what is wrong with it stands in the form."""
    form = Declared(request.POST or None)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            added = declaring.add(
                declaring.Adding(**(said | {"seen_by": SeenBy(said["seen_by"])}))
            )
        except VigilangueError as error:
            form.add_error(None, reason(str(error)))
        else:
            name = f"{added.organization.slug}/{added.source.slug}"
            messages.success(
                request,
                _("%(name)s is declared. “Remove” undoes it, until it is looked at.")
                % {"name": name},
            )
            return redirect("health")
    known = {"form": form, "organizations": catalog.owned(own())}
    status = 400 if request.method == "POST" else 200
    return render(request, "health/add.html", known, status=status)

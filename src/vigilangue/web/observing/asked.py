"""A grid as a form: its fields in the language of the page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.http import Http404, HttpRequest
from django.utils.translation import gettext_lazy as _

from vigilangue.app.observing.answering import fields
from vigilangue.app.observing.handling import known
from vigilangue.core.observation import Grid, Sort
from vigilangue.store.queries.organizations import Watching
from vigilangue.web.gate import viewer
from vigilangue.web.reader import reader
from vigilangue.web.templatetags.texts import tongue


def grid_of(slug: str) -> Grid:
    """Return a grid by its slug; raises Http404 where there is none."""
    found = known().get(slug)
    if found is None:
        raise Http404(slug)
    return found


def observes(request: HttpRequest, owner: Watching) -> bool:
    """Tell whether who asks may fill in grids about an organization."""
    return viewer(request).observes(owner.slug, owner.seen_by)


class Filled(forms.Form):
    """The answers to a grid; ``token`` names this one, however often it is sent."""

    token = forms.CharField(widget=forms.HiddenInput, max_length=64)
    name = forms.CharField(
        label=_("What was observed (no names of persons)"),
        max_length=300,
        widget=forms.TextInput(attrs={"dir": "auto"}),
    )
    day = forms.DateField(
        label=_("Day"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        input_formats=["%Y-%m-%d"],
    )

    def __init__(self, grid: Grid, *given: Any, **more: Any):
        """Ask the questions of a grid."""
        super().__init__(*given, **more)
        self._names = {}
        for number, (name, question, language) in enumerate(fields(grid)):
            label = question.name.title(reader())
            if language:
                label = f"{label} – {tongue(language)}"
            help = question.help.title(reader()) if question.help else ""
            field: Any
            if question.choices:
                choices = [(c.slug, c.title(reader())) for c in question.choices]
                empty = [] if question.sort is Sort.LANGUAGES else [("", "–")]
                field = forms.ChoiceField(choices=[*empty, *choices])
            else:
                field = forms.CharField(
                    max_length=2000, widget=forms.TextInput(attrs={"dir": "auto"})
                )
            first = not language or language == grid.languages[0]
            field.label, field.required = label, question.required
            field.help_text = help if first else ""
            self.fields[f"q{number}"] = field
            self._names[f"q{number}"] = name
        self.fields["proof"] = forms.FileField(
            label=_("Photo or file as proof (at most 10 MB)"), required=False
        )

    def given(self) -> Mapping[str, str]:
        """Return what was answered, by the names of the grid's fields."""
        return {
            name: self.cleaned_data.get(key) or "" for key, name in self._names.items()
        }

"""The form of a draft: pasted or dropped, where the post is, and whose rules count."""

from __future__ import annotations

from functools import cache
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vigilangue import catalog
from vigilangue.core import By, Kind
from vigilangue.web.templatetags.texts import called

from ..lineage.forms import Files

FIRST = "un-secretariat"
LONGEST = 200_000  # characters of a draft
LARGEST = 5 * 2**20  # bytes of a file
SECONDS = 15.0  # in which one file must be read: anybody may give one
TOGETHER = 50 * 2**20  # bytes of all files that are counted


@cache
def regimes() -> tuple[tuple[str, str], ...]:
    """Return the regimes that speak of notices, by title; the Secretariat first."""
    known = (catalog.regime(name) for name in catalog.regimes())
    about = [r for r in known if any(line.kind is Kind.NOTICE for line in r.lines)]
    about.sort(key=lambda regime: (regime.name != FIRST, regime.title))
    return tuple((regime.name, regime.title) for regime in about)


class Draft(forms.Form):
    """A draft, as text or as a file; one of the two."""

    text = forms.CharField(
        label=_("Text of the notice"),
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 10, "dir": "auto"}),
    )
    file = forms.FileField(
        label=_("Or a file: PDF, DOCX, HTML, Markdown or plain text"), required=False
    )
    station = forms.CharField(
        label=_("Duty station"),
        required=False,
        max_length=100,
        help_text=_("Where the notice does not say it, in any official language."),
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"}),
    )
    regime = forms.ChoiceField(label=_("Rules"), initial=FIRST)
    other = forms.CharField(
        label=_("The same notice in another language, if there is one"),
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 4, "dir": "auto"}),
    )

    def __init__(self, *given: Any, **named: Any) -> None:
        """Offer the regimes that there are."""
        super().__init__(*given, **named)
        choice = self.fields["regime"]
        assert isinstance(choice, forms.ChoiceField)
        choice.choices = [(name, called(title)) for name, title in regimes()]

    def clean(self) -> dict[str, Any]:
        """Say what is lacking, or too large."""
        said = super().clean() or {}
        file = said.get("file")
        if file and file.size > LARGEST:
            self.add_error("file", _("This file is too large: the limit is 5 MB."))
        elif not file and not said.get("text", "").strip() and not self.errors:
            self.add_error("text", _("Paste a text, or choose a file."))
        return said


class Counted(forms.Form):
    """Files to count, and by what."""

    notices = Files(
        label=_("Notices: PDF, DOCX, HTML, Markdown or plain text, or a JSON list"),
        help_text=_("Up to 100 at once. 12_en.md and 12_fr.md count as one post."),
        error_messages={"required": _("Choose files.")},
    )
    by = forms.ChoiceField(
        label=_("By"),
        choices=[
            (By.ALL, _("all together")),
            (By.DEPARTMENT, _("department")),
            (By.LEVEL, _("level")),
            (By.DUTY_STATION, _("duty station")),
            (By.MONTH, _("month")),
        ],
    )

    def clean_notices(self) -> list[Any]:
        """Return the files, where they are not too large together."""
        files: list[Any] = self.cleaned_data["notices"]
        if not files:
            raise forms.ValidationError(_("Choose files."))
        if sum(file.size for file in files) > TOGETHER:
            raise forms.ValidationError(_("These files are too large together."))
        return files

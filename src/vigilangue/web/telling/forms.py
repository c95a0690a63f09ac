"""The form of what somebody wants to be told of."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vigilangue.app.telling.sending import MAIL, WEBHOOK
from vigilangue.app.telling.when import Rhythm
from vigilangue.web.reader import reader

RHYTHMS = {
    Rhythm.IMMEDIATE: _("At once"),
    Rhythm.DAILY: _("Each morning"),
    Rhythm.WEEKLY: _("On Monday mornings"),
}
CHANNELS = {MAIL: _("By e-mail"), WEBHOOK: _("To a webhook")}


class Wanted(forms.Form):
    """Which organization, checks, languages and severity, how and how often."""

    organization = forms.ChoiceField(label=_("Organization"))
    check = forms.ChoiceField(label=_("Check"), required=False)
    language = forms.ChoiceField(label=_("Language of the alerts"), required=False)
    severity = forms.ChoiceField(label=_("Severity"), required=False)
    called = forms.ChoiceField(label=_("What it is called"), required=False)
    channel = forms.ChoiceField(label=_("How"), choices=list(CHANNELS.items()))
    rhythm = forms.ChoiceField(
        label=_("How often"),
        choices=[(str(r), name) for r, name in RHYTHMS.items()],
        initial=str(Rhythm.DAILY),
    )
    tongue = forms.ChoiceField(label=_("Language of the messages"))
    address = forms.URLField(
        label=_("Address of the webhook (else leave it empty)"),
        required=False,
        assume_scheme="https",
        max_length=500,
    )

    def __init__(self, offered: dict[str, list[tuple[str, Any]]], *given: Any):
        """Offer organizations, checks, languages, and how grave alerts are."""
        super().__init__(*given)
        for name, choices in offered.items():
            field: Any = self.fields[name]
            field.choices = choices
        self.fields["tongue"].initial = reader()

    def clean(self) -> dict[str, Any]:
        """A webhook needs an address, and mail none."""
        said: dict[str, Any] = super().clean() or {}
        if said.get("channel") == WEBHOOK and not said.get("address"):
            self.add_error("address", _("Say where it is to be posted."))
        return said

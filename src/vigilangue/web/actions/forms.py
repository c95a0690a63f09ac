"""The forms of actions: proposing one, and each thing that may be done with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vigilangue.actions import Standing
from vigilangue.actions import offered as may
from vigilangue.core.action import NEEDS_DAY, NEEDS_PERSON, NEEDS_TEXT, Deed, Rung
from vigilangue.core.official import OFFICIAL
from vigilangue.web.reader import reader
from vigilangue.web.reasons import LONGEST

from .named import DO, HINTS

TEXTS = {
    Deed.SENT: _("Reference of what was sent (symbol, number and date)"),
    Deed.ANSWERED: _("What was answered, and its reference"),
    Deed.OBJECTED: _("Objection"),
    Deed.COMMENTED: _("Comment"),
    Deed.CANCELLED: _("Reason"),
}
PEOPLE = {
    Deed.ASSIGNED: _("Owner"),
    Deed.SIGNED: _("Who joins (a mission, a State)"),
    Deed.OBJECTED: _("Who objects"),
    Deed.CLEARED: _("Who objects no longer"),
}


def day(label: Any) -> forms.DateField:
    """Return a field for a day."""
    return forms.DateField(
        label=label,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        input_formats=["%Y-%m-%d"],
    )


class Proposed(forms.Form):
    """A new action: which rung, to whom, in which language, by when."""

    rung = forms.ChoiceField(label=_("Kind of action"))
    title = forms.CharField(
        label=_("Title"), max_length=300, widget=forms.TextInput(attrs={"dir": "auto"})
    )
    addressee = forms.CharField(
        label=_("Addressee"),
        max_length=300,
        widget=forms.TextInput(attrs={"dir": "auto"}),
    )
    language = forms.ChoiceField(label=_("Language of the letter"))
    owner = forms.CharField(
        label=_("Owner (empty: you)"), max_length=150, required=False
    )

    def __init__(self, rungs: Sequence[Rung], names: Any, *given: Any, **more: Any):
        """Offer the rungs of a ladder and the six languages by their names."""
        super().__init__(*given, **more)
        kinds: Any = self.fields["rung"]
        kinds.choices = [(each.slug, each.title(reader())) for each in rungs]
        written: Any = self.fields["language"]
        written.choices = [(tag, names(tag)) for tag in OFFICIAL]
        self.fields["due"] = day(_("Due (may be left empty)"))
        self.fields["due"].required = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """Something that may be done, with its form."""

    deed: Deed
    name: Promise
    hint: Promise | str
    form: forms.Form


def offered(
    standing: Standing, rung: Rung, sent: QueryDict | None
) -> Iterator[Offered]:
    """Yield what may be done now; the form that was sent is filled in."""
    for deed in may(standing, rung):
        data = sent if sent and sent.get("deed") == deed else None
        form = forms.Form(data, auto_id=f"{deed}-%s")
        if deed in NEEDS_PERSON:
            form.fields["person"] = forms.CharField(label=PEOPLE[deed], max_length=300)
        if deed in NEEDS_DAY:
            last = _("Last day to object") if deed is Deed.CIRCULATED else _("Due")
            form.fields["day"] = day(last)
        form.fields["text"] = forms.CharField(
            label=TEXTS.get(deed, _("Comment (may be left empty)")),
            max_length=LONGEST,
            required=deed in NEEDS_TEXT,
            widget=forms.Textarea(attrs={"rows": 2, "dir": "auto"}),
        )
        yield Offered(deed=deed, name=DO[deed], hint=HINTS.get(deed, ""), form=form)


class Paper(forms.Form):
    """A file of the correspondence."""

    file = forms.FileField(label=_("A letter, a message, an answer (at most 20 MB)"))


class Letter(forms.Form):
    """The letter as it will be sent."""

    subject = forms.CharField(
        label=_("Subject"),
        max_length=300,
        widget=forms.TextInput(attrs={"dir": "auto"}),
    )
    body = forms.CharField(
        label=_("Text"),
        max_length=60_000,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 28, "dir": "auto", "class": "letter"}),
    )

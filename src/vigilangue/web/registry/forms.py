"""The forms of an administrator: what became of a mandate, what is read otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vigilangue.app.registry.standing import ADDRESSEE, DATE, NO_MANDATE, SESSION
from vigilangue.core import Commitment, Happened, Happening
from vigilangue.web.reasons import LONGEST, Said

LARGE = 20_000  # characters of a provision
SYMBOLS = 20  # that are fetched at once
OFFICIAL = (
    ("ar", "العربية"),
    ("zh", "中文"),
    ("en", "English"),
    ("fr", "Français"),
    ("ru", "Русский"),
    ("es", "Español"),
)


class Shown(Said):
    """The same with what shows it."""

    evidence = forms.CharField(
        label=_("What shows it: an address, or the symbol of a document"),
        max_length=LONGEST,
        required=False,
    )
    field_order = ("evidence", "reason")


class Looked(Said):
    """The same with where was looked."""

    evidence = forms.CharField(
        label=_("Where you looked, and found nothing"),
        max_length=LONGEST,
        error_messages={"required": _("Say where you looked.")},
    )
    field_order = ("evidence", "reason")


class Corrected(Said):
    """What is to be understood otherwise."""

    value = forms.CharField(label=_("What is right"), max_length=300, required=False)
    field_order = ("value", "reason")


class Session(Said):
    """The session that is right; none where none is meant."""

    value = forms.IntegerField(
        label=_("What is right"), min_value=1, max_value=9999, required=False
    )
    field_order = ("value", "reason")


class Day(Said):
    """The day that is right; none where none is meant."""

    value = forms.DateField(
        label=_("What is right"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        input_formats=["%Y-%m-%d"],
    )
    field_order = ("value", "reason")


class Text(Said):
    """A provision as it really reads."""

    value = forms.CharField(
        label=_("The text"),
        max_length=LARGE,
        widget=forms.Textarea(attrs={"rows": 8, "dir": "auto"}),
        error_messages={"required": _("Write the text as it stands.")},
    )
    field_order = ("value", "reason")


class Dropped(forms.Form):
    """A file of an instrument; without a language it is identified."""

    file = forms.FileField(
        label=_("File: PDF, DOCX, HTML or plain text"),
        error_messages={"required": _("Choose a file.")},
    )
    language = forms.ChoiceField(
        label=_("Its language"),
        required=False,
        choices=[("", _("Find out")), *OFFICIAL],
    )


class Sought(forms.Form):
    """Symbols to fetch, one a line, and in which languages."""

    symbols = forms.CharField(
        label=_("Symbols, one a line"),
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 4, "dir": "ltr", "spellcheck": "false"}),
        error_messages={"required": _("Write a symbol.")},
    )
    languages = forms.MultipleChoiceField(
        label=_("In these languages"),
        choices=OFFICIAL,
        widget=forms.SelectMultiple(attrs={"size": len(OFFICIAL)}),
        error_messages={"required": _("Choose a language.")},
    )

    def clean_symbols(self) -> list[str]:
        """Return them, each once."""
        lines = self.cleaned_data["symbols"].splitlines()
        found = list(dict.fromkeys(filter(None, map(str.strip, lines))))
        if len(found) > SYMBOLS:
            raise forms.ValidationError(_("Too many at once: the limit is 20."))
        return found


NAMES: dict[str, Promise] = {
    Happened.REPORTED: pgettext_lazy("a mandate", "It was reported on"),
    Happened.IMPLEMENTED: pgettext_lazy("a mandate", "It was implemented"),
    Happened.SUPERSEDED: pgettext_lazy("a mandate", "Something replaced it"),
    Happened.LOOKED: pgettext_lazy("a mandate", "I looked and found nothing"),
    Happened.LIFTED: pgettext_lazy("a mandate", "Take back what was said"),
    Happened.COMMENTED: pgettext_lazy("a mandate", "Comment"),
    ADDRESSEE: _("Correct who is asked"),
    SESSION: _("Correct the session"),
    DATE: _("Correct the day"),
    NO_MANDATE: _("This is no mandate"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """A form with its verb."""

    verb: str
    name: Promise
    form: Any


FORMS: dict[str, type[Said]] = {
    Happened.REPORTED: Shown,
    Happened.IMPLEMENTED: Shown,
    Happened.SUPERSEDED: Shown,
    Happened.LOOKED: Looked,
    ADDRESSEE: Corrected,
    SESSION: Session,
    DATE: Day,
}
AFTER_ALL = _("It is a mandate after all")


def offered(
    events: tuple[Happening, ...], *, withdrawn: bool, sent: QueryDict | None
) -> Iterator[Offered]:
    """Yield the forms that make sense now; the one that was sent is filled in."""
    for verb in _verbs(events):
        data = sent if sent and sent.get("verb") == verb else None
        form = FORMS.get(verb, Said)(data, auto_id=f"{verb}-%s")
        back = withdrawn and verb == NO_MANDATE
        yield Offered(verb=verb, name=AFTER_ALL if back else NAMES[verb], form=form)


def _verbs(events: tuple[Happening, ...]) -> Iterator[str]:
    settled = Commitment(name="", act="", addressee=None, events=events).settled
    if settled is None:
        yield from (Happened.REPORTED, Happened.IMPLEMENTED, Happened.SUPERSEDED)
        yield Happened.LOOKED
    else:
        yield Happened.LIFTED
    yield Happened.COMMENTED
    yield from (ADDRESSEE, SESSION, DATE, NO_MANDATE)

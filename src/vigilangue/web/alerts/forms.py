"""The forms in which a coordinator says what is to be done with an alert."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vigilangue.alerts import Standing
from vigilangue.web.reasons import LONGEST, Said


class Verb(StrEnum):
    """What may be done; the values are those of the field ``verb``."""

    ACKNOWLEDGE = "acknowledge"
    VALIDATE = "validate"
    TRANSMIT = "transmit"
    PUBLISH = "publish"
    WITHDRAW = "withdraw"
    DEFER = "defer"
    WAIVE = "waive"
    DISMISS = "dismiss"
    LIFT = "lift"
    COMMENT = "comment"


class Worded(Said):
    """The wording that goes out, which may be left to us."""

    reason = forms.CharField(
        label=_("The wording that goes out (empty: as it stands here)"),
        max_length=LONGEST,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
    )


class Named(Said):
    """The document by which something is done."""

    reason = forms.CharField(
        label=_("Document by which it was sent (symbol, reference and date)"),
        max_length=LONGEST,
        widget=forms.TextInput(attrs={"dir": "auto"}),
        error_messages={"required": _("Name the document.")},
    )


class Until(Said):
    """The same with the last day on which the alert stays quiet."""

    until = forms.DateField(
        label=_("Quiet until and including"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        input_formats=["%Y-%m-%d"],
        error_messages={"required": _("Say on which day the alert will speak again.")},
    )
    field_order = ("until", "reason")

    def clean_until(self) -> date:
        """Refuse a day that is over."""
        until: date = self.cleaned_data["until"]
        if until < timezone.now().date():
            raise forms.ValidationError(
                _("That day is over: choose today or a later one.")
            )
        return until


class Waived(Until):
    """A waiver: until when, and the document by which it was granted."""

    reason = forms.CharField(
        label=_("Document by which the competent authority grants it"),
        max_length=LONGEST,
        widget=forms.TextInput(attrs={"dir": "auto"}),
        error_messages={"required": _("Name the document.")},
    )


FORMS: dict[Verb, type[Said]] = {
    Verb.VALIDATE: Worded,
    Verb.PUBLISH: Worded,
    Verb.TRANSMIT: Named,
    Verb.DEFER: Until,
    Verb.WAIVE: Waived,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """A form with its verb; ``hint`` says what comes of it."""

    verb: Verb
    name: Promise
    hint: Promise
    form: Said


NAMES = {
    Verb.ACKNOWLEDGE: _("Acknowledge"),
    Verb.VALIDATE: _("Validate"),
    Verb.TRANSMIT: _("Transmit"),
    Verb.PUBLISH: _("Publish"),
    Verb.WITHDRAW: _("Withdraw"),
    Verb.DEFER: _("Defer"),
    Verb.WAIVE: _("Record a waiver"),
    Verb.DISMISS: _("Dismiss"),
    Verb.LIFT: _("Lift"),
    Verb.COMMENT: _("Comment"),
}
HINTS = {
    Verb.ACKNOWLEDGE: _("Somebody has read it. The alert goes on speaking."),
    Verb.VALIDATE: _(
        "The finding is right. Outside nobody sees it before it is transmitted or"
        " published."
    ),
    Verb.TRANSMIT: _("The organization that it is about sees it from now on."),
    Verb.PUBLISH: _("Everybody sees it from now on, without an account too."),
    Verb.WITHDRAW: _(
        "Takes back validation and publication; what was sent stays sent."
    ),
    Verb.WAIVE: _(
        "The competent authority exempts until a day: the alert is quiet until then."
    ),
    Verb.DEFER: _("We wait: the alert is quiet until a day, then it speaks again."),
    Verb.DISMISS: _(
        "The finding is wrong: the alert is quiet, and counted as our error."
    ),
    Verb.LIFT: _("Ends what keeps the alert quiet: it speaks again at once."),
    Verb.COMMENT: _("Is added to the history and changes nothing else."),
}


def offered(standing: Standing, sent: QueryDict | None) -> Iterator[Offered]:
    """Yield the forms that make sense now; the one that was sent is filled in."""
    for verb in _verbs(standing):
        data = sent if sent and sent.get("verb") == verb else None
        form: Any = FORMS.get(verb, Said)(data, auto_id=f"{verb}-%s")
        yield Offered(verb=verb, name=NAMES[verb], hint=HINTS[verb], form=form)


def _verbs(standing: Standing) -> Iterator[Verb]:
    if standing.failing and standing.acknowledged is None:
        yield Verb.ACKNOWLEDGE
    if standing.failing and standing.validated is None:
        yield Verb.VALIDATE
    if standing.failing and standing.validated is not None:
        if standing.transmitted is None:
            yield Verb.TRANSMIT
        if standing.published is None:
            yield Verb.PUBLISH
    if standing.validated is not None:
        yield Verb.WITHDRAW
    if standing.speaks:
        yield from (Verb.DEFER, Verb.WAIVE, Verb.DISMISS)
    if standing.quiet_because is not None:
        yield Verb.LIFT
    if standing.opened is not None:
        yield Verb.COMMENT

"""The forms in which an administrator says what is to be done with an alert."""

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
from vigilangue.web.reasons import Said


class Verb(StrEnum):
    """What may be done; the values are those of the field ``verb``."""

    ACKNOWLEDGE = "acknowledge"
    DEFER = "defer"
    DISMISS = "dismiss"
    LIFT = "lift"
    COMMENT = "comment"


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """A form with its verb; ``hint`` says what comes of it."""

    verb: Verb
    name: Promise
    hint: Promise
    form: Said


NAMES = {
    Verb.ACKNOWLEDGE: _("Acknowledge"),
    Verb.DEFER: _("Defer"),
    Verb.DISMISS: _("Dismiss"),
    Verb.LIFT: _("Lift"),
    Verb.COMMENT: _("Comment"),
}
HINTS = {
    Verb.ACKNOWLEDGE: _("Somebody has read it. The alert goes on speaking."),
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
        kind: type[Said] = Until if verb is Verb.DEFER else Said
        form: Any = kind(data, auto_id=f"{verb}-%s")
        yield Offered(verb=verb, name=NAMES[verb], hint=HINTS[verb], form=form)


def _verbs(standing: Standing) -> Iterator[Verb]:
    if standing.failing and standing.acknowledged is None:
        yield Verb.ACKNOWLEDGE
    if standing.speaks:
        yield from (Verb.DEFER, Verb.DISMISS)
    if standing.quiet_because is not None:
        yield Verb.LIFT
    if standing.opened is not None:
        yield Verb.COMMENT

"""Does what a coordinator's form asks for."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.utils import formats
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vigilangue.app import people
from vigilangue.core import InputError, WaiverTooLong
from vigilangue.store.queries.alerting import Mark

from .forms import Offered, Verb

DONE: dict[Verb, Promise] = {
    Verb.ACKNOWLEDGE: gettext_lazy("Acknowledged. The alert goes on speaking."),
    Verb.VALIDATE: gettext_lazy("Validated. “Withdraw” undoes it."),
    Verb.TRANSMIT: gettext_lazy("Transmitted: the organization sees it now."),
    Verb.PUBLISH: gettext_lazy("Published. “Withdraw” undoes it."),
    Verb.WITHDRAW: gettext_lazy(
        "Withdrawn: outside nobody sees it but in what was sent."
    ),
    Verb.DEFER: gettext_lazy("Deferred. “Lift” undoes it."),
    Verb.WAIVE: gettext_lazy("The waiver is recorded. “Lift” undoes it."),
    Verb.DISMISS: gettext_lazy("Dismissed. “Lift” undoes it."),
    Verb.LIFT: gettext_lazy("Lifted."),
    Verb.COMMENT: gettext_lazy("Added to the history."),
}


PLAIN = {
    Verb.ACKNOWLEDGE: people.acknowledge,
    Verb.VALIDATE: people.validate,
    Verb.TRANSMIT: people.transmit,
    Verb.PUBLISH: people.publish,
    Verb.WITHDRAW: people.withdraw,
    Verb.DISMISS: people.dismiss,
    Verb.LIFT: people.lift,
    Verb.COMMENT: people.comment,
}


def act(
    offered: Iterable[Offered], alert: Mark, author: str, waiver_months: int | None
) -> str | None:
    """Do what the form that was sent says; return what was done, else None.

    What is wrong with it then stands in that form. ``waiver_months`` is the longest
    that the regime allows.
    """
    sent = next((each for each in offered if each.form.is_bound), None)
    if sent is None or not sent.form.is_valid():
        return None
    said = sent.form.cleaned_data
    try:
        do(sent.verb, alert, author, said["reason"], said.get("until"), waiver_months)
    except WaiverTooLong as error:
        last = formats.date_format(error.last)
        told = _("A waiver lasts at most %(n)s months here: until %(last)s.")
        sent.form.add_error("until", told % {"n": error.months, "last": last})
        return None
    except InputError:
        sent.form.add_error(None, _("This cannot be done: look at it again."))
        return None
    return str(DONE[sent.verb])


def do(
    verb: Verb,
    alert: Mark,
    author: str,
    reason: str,
    until: date | None = None,
    waiver_months: int | None = None,
) -> None:
    """Do one thing with one alert; raises InputError where it cannot be done."""
    if verb is Verb.DEFER and until is not None:
        people.defer(alert, author=author, reason=reason, until=until)
    elif verb is Verb.WAIVE and until is not None:
        people.waive(
            alert, author=author, reason=reason, until=until, months=waiver_months
        )
    else:
        PLAIN[verb](alert, author=author, reason=reason)

"""Does what an administrator's form asks for."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vigilangue.app import people
from vigilangue.core import InputError
from vigilangue.store.queries.alerting import Mark

from .forms import Offered, Verb

DONE: dict[Verb, Promise] = {
    Verb.ACKNOWLEDGE: gettext_lazy("Acknowledged. The alert goes on speaking."),
    Verb.DEFER: gettext_lazy("Deferred. “Lift” undoes it."),
    Verb.DISMISS: gettext_lazy("Dismissed. “Lift” undoes it."),
    Verb.LIFT: gettext_lazy("Lifted."),
    Verb.COMMENT: gettext_lazy("Added to the history."),
}


def act(offered: Iterable[Offered], alert: Mark, author: str) -> str | None:
    """Do what the form that was sent says; return what was done, else None.

    What is wrong with it then stands in that form.
    """
    sent = next((each for each in offered if each.form.is_bound), None)
    if sent is None or not sent.form.is_valid():
        return None
    said = sent.form.cleaned_data
    try:
        _do(sent.verb, alert, author, said["reason"], said.get("until"))
    except InputError:
        sent.form.add_error(None, _("This cannot be done: look at it again."))
        return None
    return str(DONE[sent.verb])


def _do(verb: Verb, alert: Mark, author: str, reason: str, until: date | None) -> None:
    if verb is Verb.DEFER and until is not None:
        people.defer(alert, author=author, reason=reason, until=until)
    elif verb is Verb.ACKNOWLEDGE:
        people.acknowledge(alert, author=author, reason=reason)
    elif verb is Verb.DISMISS:
        people.dismiss(alert, author=author, reason=reason)
    elif verb is Verb.LIFT:
        people.lift(alert, author=author, reason=reason)
    else:
        people.comment(alert, author=author, reason=reason)

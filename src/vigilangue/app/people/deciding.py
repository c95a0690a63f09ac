"""What people do to alerts: acknowledge, defer, waive, dismiss, lift, comment."""

from __future__ import annotations

from calendar import monthrange
from datetime import UTC, date, datetime

from django.db import transaction

from vigilangue.alerts import Event, Standing, What, stand
from vigilangue.core import InputError, WaiverTooLong
from vigilangue.store.queries import alerting
from vigilangue.store.queries.alerting import Mark

WORDED = (What.VALIDATED, What.PUBLISHED)  # as we word it, where nothing is said
OUTWARD = (What.TRANSMITTED, What.PUBLISHED)
OF_THE_FAILING = (
    *(What.ACKNOWLEDGED, What.VALIDATED, *OUTWARD),
    *(What.DEFERRED, What.WAIVED, What.DISMISSED),
)


def acknowledge(alert: Mark, *, author: str, reason: str) -> Event:
    """Record that somebody has read an open alert; it silences nothing.

    Raises InputError where the alert is not open, or the reason is missing.
    """
    return happen(alert, What.ACKNOWLEDGED, author, reason)


def defer(alert: Mark, *, author: str, reason: str, until: date) -> Event:
    """Keep an open alert quiet up to and including a day.

    Raises InputError as `acknowledge` does, and where the day is over.
    """
    return happen(alert, What.DEFERRED, author, reason, until)


def waive(
    alert: Mark, *, author: str, reason: str, until: date, months: int | None = None
) -> Event:
    """Record that the competent authority exempts until and including a day.

    ``reason`` names the document that grants it; ``months`` is the longest that the
    regime allows. Raises InputError as `defer` does, and where the day is later.
    """
    last = months_later(datetime.now(UTC).date(), months) if months else None
    if last is not None and until > last:
        raise WaiverTooLong(months or 0, last)
    return happen(alert, What.WAIVED, author, reason, until)


def months_later(day: date, months: int) -> date:
    """Return the day so many months later, or the last one of that month."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def dismiss(alert: Mark, *, author: str, reason: str) -> Event:
    """Keep an open alert quiet because its finding is wrong.

    Raises InputError as `acknowledge` does.
    """
    return happen(alert, What.DISMISSED, author, reason)


def lift(alert: Mark, *, author: str, reason: str) -> Event:
    """End the deferral, waiver or dismissal of an alert.

    Raises InputError where there is none, or the reason is missing.
    """
    return happen(alert, What.LIFTED, author, reason)


def comment(alert: Mark, *, author: str, reason: str) -> Event:
    """Write something into the history of an alert; it changes nothing else.

    Raises InputError where there is no such alert, or nothing is said.
    """
    return happen(alert, What.COMMENTED, author, reason)


def happen(
    alert: Mark, what: What, author: str, reason: str, until: date | None = None
) -> Event:
    """Append to an alert what a person did; raises InputError where it cannot be."""
    now = datetime.now(UTC)
    if not reason.strip() and what not in WORDED:
        raise InputError(f"an alert cannot be {what} without a reason")
    if until is not None and until < now.date():
        raise InputError(f"{until} is over: choose today or a later day")
    event = Event(what=what, at=now, author=author, reason=reason, until=until)
    with transaction.atomic():
        standing = stand(alerting.events((alert,))[alert], now)
        _may(what, standing)
        alerting.append(alert, (event,))
    return event


def _may(what: What, standing: Standing) -> None:
    if standing.opened is None:
        raise InputError("there is no such alert: nothing has opened it")
    if what is What.LIFTED and standing.quiet_because is None:
        raise InputError("nothing keeps this alert quiet: there is nothing to lift")
    if what in OUTWARD and standing.validated is None:
        raise InputError(f"a coordinator validates an alert before it is {what}")
    if what is What.WITHDRAWN and standing.validated is None:
        raise InputError("this alert is not validated: there is nothing to withdraw")
    if what in OF_THE_FAILING and not standing.failing:
        raise InputError(f"this alert is resolved: it cannot be {what}")

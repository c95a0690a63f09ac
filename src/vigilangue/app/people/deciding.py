"""What people do to alerts: acknowledge, defer, dismiss, lift, comment."""

from __future__ import annotations

from datetime import UTC, date, datetime

from django.db import transaction

from vigilangue.alerts import Event, Standing, What, stand
from vigilangue.core import InputError
from vigilangue.store.queries import alerting
from vigilangue.store.queries.alerting import Mark


def acknowledge(alert: Mark, *, author: str, reason: str) -> Event:
    """Record that somebody has read an open alert; it silences nothing.

    Raises InputError where the alert is not open, or the reason is missing.
    """
    return _happen(alert, What.ACKNOWLEDGED, author, reason)


def defer(alert: Mark, *, author: str, reason: str, until: date) -> Event:
    """Keep an open alert quiet up to and including a day.

    Raises InputError as `acknowledge` does, and where the day is over.
    """
    return _happen(alert, What.DEFERRED, author, reason, until)


def dismiss(alert: Mark, *, author: str, reason: str) -> Event:
    """Keep an open alert quiet because its finding is wrong.

    Raises InputError as `acknowledge` does.
    """
    return _happen(alert, What.DISMISSED, author, reason)


def lift(alert: Mark, *, author: str, reason: str) -> Event:
    """End the deferral, waiver or dismissal of an alert.

    Raises InputError where there is none, or the reason is missing.
    """
    return _happen(alert, What.LIFTED, author, reason)


def comment(alert: Mark, *, author: str, reason: str) -> Event:
    """Write something into the history of an alert; it changes nothing else.

    Raises InputError where there is no such alert, or nothing is said.
    """
    return _happen(alert, What.COMMENTED, author, reason)


def _happen(
    alert: Mark, what: What, author: str, reason: str, until: date | None = None
) -> Event:
    now = datetime.now(UTC)
    if not reason.strip():
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
    if what not in (What.LIFTED, What.COMMENTED) and not standing.failing:
        raise InputError(f"this alert is resolved: it cannot be {what}")

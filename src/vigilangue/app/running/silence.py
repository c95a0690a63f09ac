"""Alerts where nothing at all can be collected from a source, time after time."""

from __future__ import annotations

from datetime import datetime

from vigilangue.alerts import AUTHOR, Event, What, stand
from vigilangue.core import SOURCE_IN_BOUNDS, Past

CONFIRM = 3  # attempts in a row of which nothing came


def told(source: int, past: Past, now: datetime) -> None:
    """Open the alert about a source that has failed so often; it resolves on a look.

    A look that was collected and is not believed alerts by its own verdict.
    """
    from django.db import transaction

    from vigilangue.store.queries import alerting
    from vigilangue.store.queries.enrolling import itself

    if past.failures < CONFIRM:
        return
    mark = alerting.Mark(subject=itself(source), check=SOURCE_IN_BOUNDS, language="")
    with transaction.atomic():
        standing = stand(alerting.events((mark,))[mark], now)
        if standing.failing:
            return
        event = Event(
            what=What.REGRESSED if standing.opened else What.OPENED,
            at=now,
            author=AUTHOR,
            reason=f"it could not be looked at {past.failures} times in a row: "
            f"{past.why}",
        )
        alerting.append(mark, (event,))

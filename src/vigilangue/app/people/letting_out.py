"""How what was found leaves the group: validated, then transmitted or published."""

from __future__ import annotations

from vigilangue.alerts import Event, What
from vigilangue.store.queries.alerting import Mark

from .deciding import happen


def validate(alert: Mark, *, author: str, reason: str) -> Event:
    """Record that a coordinator found an alert right; ``reason`` is how it is worded.

    Raises InputError where the alert is not open.
    """
    return happen(alert, What.VALIDATED, author, reason)


def transmit(alert: Mark, *, author: str, reason: str) -> Event:
    """Let the organization that an alert is about see it.

    ``reason`` names the document by which it was sent. Raises InputError where it was
    not validated, and as `validate` does.
    """
    return happen(alert, What.TRANSMITTED, author, reason)


def publish(alert: Mark, *, author: str, reason: str) -> Event:
    """Let everybody see an alert; raises InputError as `transmit` does."""
    return happen(alert, What.PUBLISHED, author, reason)


def withdraw(alert: Mark, *, author: str, reason: str) -> Event:
    """End validation and publication of an alert; what was sent stays sent.

    Raises InputError where it was not validated, or the reason is missing.
    """
    return happen(alert, What.WITHDRAWN, author, reason)

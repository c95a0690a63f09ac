"""Who may see an alert, and what of its history."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from vigilangue.core import Access

from .event import Event, What
from .standing import Standing


def visible(standing: Standing, access: Access) -> bool:
    """Tell whether an alert may be seen by somebody with such an access.

    What was opened is internal until a coordinator has published it, or transmitted
    it to the organization that it is about.
    """
    if access is Access.INSIDE:
        return True
    if access is Access.ADDRESSED and standing.transmitted is not None:
        return True
    return access >= Access.PUBLISHED and standing.published is not None


def outward(standing: Standing, access: Access) -> Standing:
    """Return how an alert stands to somebody: what only we decided stays inside."""
    if access is Access.INSIDE:
        return standing
    return replace(standing, acknowledged=None, deferred=None, ended=None)


def told(events: Iterable[Event], access: Access) -> Iterator[Event]:
    """Yield what of a history may be seen: outside, what people said stays inside.

    Of what people did, only that it was published is told, and to the organization
    what was transmitted to it.
    """
    for event in events:
        if (
            access is Access.INSIDE
            or event.what.by_machine
            or (event.what is What.PUBLISHED and access >= Access.PUBLISHED)
            or (event.what is What.TRANSMITTED and access >= Access.ADDRESSED)
        ):
            yield event

"""What somebody sees of organizations that they do not see whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest

from vigilangue.alerts import stand, visible
from vigilangue.core import Access
from vigilangue.store.queries import alerts
from vigilangue.store.queries.organizations import Watching
from vigilangue.web.gate import access


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenTo:
    """An organization with how many of its alerts were published or sent."""

    organization: Watching
    alerts: int


def open_to(
    request: HttpRequest, watching: Sequence[Watching], now: datetime
) -> Iterator[OpenTo]:
    """Yield the organizations of which who asks sees some alerts, not all."""
    for each in watching:
        may = access(request, each)
        if may in (Access.NOTHING, Access.INSIDE):
            continue
        found = alerts.of_organization(each.slug)
        count = sum(visible(stand(one.events, now), may) for one in found)
        if count:
            yield OpenTo(organization=each, alerts=count)

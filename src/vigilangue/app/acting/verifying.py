"""Lets the looks that were taken since say what became of what was done."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import groupby

from django.db import transaction

from vigilangue import actions
from vigilangue.actions import Look
from vigilangue.alerts import merged
from vigilangue.core.action import Act
from vigilangue.store.queries import actions as rows
from vigilangue.store.queries import alerts_seen
from vigilangue.store.queries.actions import Kept
from vigilangue.store.queries.alerting import Mark

LOOKS = 50  # of one alert, newest first: enough to find one that could tell


def verified(organization: str) -> Iterator[tuple[Kept, Act]]:
    """Verify or contradict what is done, by what was seen since; yield what was found.

    Called after the alerts of an organization were folded.
    """
    now = datetime.now(UTC)
    for kept in rows.of_organization(organization):
        if actions.stand(kept.acts, now).done is None:
            continue
        with transaction.atomic():
            fresh = rows.action(kept.id)
            if fresh is None:
                continue
            looks = {str(mark): tuple(_looks(mark)) for mark in fresh.marks}
            act = actions.verify(fresh.acts, looks, now)
            if act is None:
                continue
            rows.append(kept.id, (act,))
        yield kept, act


def _looks(mark: Mark) -> Iterator[Look]:
    every = alerts_seen.of_mark(mark, LOOKS)
    for look, same in groupby(every, key=lambda seen: seen.look):
        told = list(same)
        if look.sound:
            outcome = merged(seen.outcome for seen in told)
            because = next(s.because for s in told if s.outcome is outcome)
            yield Look(captured=look.captured, outcome=outcome, because=because)

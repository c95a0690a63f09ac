"""Alerts with histories of every sort, from the findings that were seeded."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta

from vigilangue.alerts import AUTHOR, What
from vigilangue.core import Outcome
from vigilangue.store import models

PERSON = "a.coordinator"
LONG = timedelta(days=120)

Times = Sequence[models.Evaluation]
"""The evaluations of the finding's source, oldest first."""


def alerts(most: int) -> None:
    """Write the events of so many alerts, and that every evaluation was folded."""
    looks = list(models.Evaluation.objects.order_by("captured", "pk"))
    models.Folding.objects.bulk_create(
        models.Folding(evaluation=look, at=look.at) for look in looks
    )
    newest = {look.source_id: look.pk for look in looks}
    found = models.Verdict.objects.filter(
        evaluation__in=newest.values(), outcome=Outcome.FAILED
    ).order_by("pk")
    rows = list(found.select_related("subject"))
    step = max(1, len(rows) // most)
    events: list[models.Event] = []
    seen: set[tuple[int, str, str]] = set()
    for row in rows[::step]:
        identity = row.subject_id, row.check_slug, row.language
        if identity in seen or len(seen) == most:
            continue
        seen.add(identity)
        times = [k for k in looks if k.source_id == row.subject.source_id]
        life = LIVES[len(seen) % len(LIVES)]
        events += life(row, times[-1 - len(seen) % 6 :])
    models.Event.objects.bulk_create(events, batch_size=1_000)


def _event(
    row: models.Verdict, what: What, look: models.Evaluation, reason: str = ""
) -> models.Event:
    by = AUTHOR if what.by_machine else PERSON
    return models.Event(
        subject_id=row.subject_id,
        check_slug=row.check_slug,
        language=row.language,
        what=what,
        at=look.at if what.by_machine else _later(look.at),
        author=by,
        reason=row.because if what.by_machine else reason,
        captured=look.captured if what.by_machine else None,
        until=(look.at + LONG).date() if what.ends else None,
        evaluation=look if what.by_machine else None,
    )


def _later(at: datetime) -> datetime:
    return at + timedelta(hours=5)


def _opened(row: models.Verdict, looks: Times) -> Iterator[models.Event]:
    yield _event(row, What.OPENED, looks[0])


def _regressed(row: models.Verdict, looks: Times) -> Iterator[models.Event]:
    yield from _opened(row, looks)
    if len(looks) > 2:
        yield _event(row, What.RESOLVED, looks[1])
        yield _event(row, What.REGRESSED, looks[2])


def _read(row: models.Verdict, looks: Times) -> Iterator[models.Event]:
    yield from _opened(row, looks)
    yield _event(row, What.ACKNOWLEDGED, looks[0])
    yield _event(row, What.COMMENTED, looks[-1], "The web team was told by telephone.")


def _deferred(row: models.Verdict, looks: Times) -> Iterator[models.Event]:
    yield from _opened(row, looks)
    yield _event(row, What.DEFERRED, looks[-1], "The new site goes live in spring.")


def _dismissed(row: models.Verdict, looks: Times) -> Iterator[models.Event]:
    yield from _opened(row, looks)
    yield _event(row, What.DISMISSED, looks[-1], "The page quotes its own title.")


def _resolved(row: models.Verdict, looks: Times) -> Iterator[models.Event]:
    yield from _opened(row, looks)
    if len(looks) > 1:
        yield _event(row, What.RESOLVED, looks[-1])


LIVES: tuple[Callable[[models.Verdict, Times], Iterator[models.Event]], ...] = (
    _opened,
    _opened,
    _opened,
    _regressed,
    _read,
    _opened,
    _deferred,
    _opened,
    _dismissed,
    _resolved,
)

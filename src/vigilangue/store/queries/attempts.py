"""Attempts to look at a source: begun, taken up again, ended; and who asked for one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from itertools import takewhile

from vigilangue.core import SOURCE_IN_BOUNDS, How, Outcome, Past

from .. import models
from .texts import clean

REMEMBERED = 20  # attempts that are looked back on: the wait has its bound long before


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """An attempt that somebody is at, for the ``times``-th time."""

    id: int
    began: datetime
    times: int
    after: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The newest collection of a source, and how it was judged if it was."""

    ended: datetime
    sound: bool | None
    because: str


def take(source: int, now: datetime) -> Taken:
    """Take up the attempt at a source that did not end, else begin one.

    Who calls it holds the source: two would take up the same.
    """
    row = models.Attempt.objects.filter(source_id=source, ended__isnull=True).first()
    if row is None:
        row = models.Attempt.objects.create(
            source_id=source, began=now, after=_newest(source)
        )
    else:
        row.taken += 1
        row.save(update_fields=("taken",))
    return Taken(id=row.pk, began=row.began, times=row.taken, after=row.after)


def end(attempt: int, now: datetime, how: How, why: str) -> None:
    """Say how an attempt ended."""
    models.Attempt.objects.filter(pk=attempt, ended__isnull=True).update(
        ended=now, how=how, why=clean(why)
    )


def collected(source: int, taken: Taken) -> bool:
    """Tell whether an attempt has a collection already."""
    return _newest(source) > taken.after


def wish(source: int, now: datetime, author: str) -> None:
    """Write down that somebody asks for a look."""
    models.Wish.objects.create(source_id=source, at=now, author=clean(author))


def known(source: int) -> Known | None:
    """Return the newest collection of a source."""
    row = models.Collection.objects.filter(source_id=source).order_by("-pk").first()
    if row is None:
        return None
    judged = row.evaluations.order_by("-pk").first()
    return Known(
        ended=row.ended,
        sound=judged.sound if judged else None,
        because=_because(judged.pk) if judged and not judged.sound else "",
    )


def past(source: int) -> Past:
    """Return what happened at a source: attempts, looks by hand, and wishes."""
    rows = models.Attempt.objects.filter(source_id=source).order_by("-pk")
    lasting = rows.filter(ended__isnull=True).first()
    ended = list(rows.filter(ended__isnull=False)[:REMEMBERED])
    newest = ended[0] if ended else None
    last = lasting or newest
    counted = [row for row in ended if row.how != How.BUSY]
    failed = list(takewhile(lambda row: row.how != How.SOUND, counted))
    found = Past(
        lasting=lasting.began if lasting else None,
        began=last.began if last else None,
        ended=newest.ended if newest else None,
        how=How(newest.how) if newest else None,
        why=newest.why if newest else "",
        failures=len(failed),
        wished=_wished(source),
        number=last.pk if last else 0,
    )
    return _by_hand(source, found)


def forget(source: int) -> None:
    """Delete what was tried at a source and who asked; nothing was collected of it."""
    models.Attempt.objects.filter(source_id=source).delete()
    models.Wish.objects.filter(source_id=source).delete()


def _by_hand(source: int, past: Past) -> Past:
    """Return the past with the look that a person made since, if one did."""
    found = known(source)
    if found is None or (past.ended is not None and found.ended <= past.ended):
        return past
    how = How.FAULT if found.sound is False else How.SOUND
    return replace(
        past,
        ended=found.ended,
        how=how,
        why=found.because,
        failures=past.failures + 1 if how is How.FAULT else 0,
    )


def _newest(source: int) -> int:
    rows = models.Collection.objects.filter(source_id=source).order_by("-pk")
    return rows.values_list("pk", flat=True).first() or 0


def _wished(source: int) -> datetime | None:
    rows = models.Wish.objects.filter(source_id=source).order_by("-at")
    return rows.values_list("at", flat=True).first()


def _because(evaluation: int) -> str:
    rows = models.Verdict.objects.filter(
        evaluation_id=evaluation,
        check_slug=SOURCE_IN_BOUNDS,
        outcome=Outcome.FAILED,
    )
    return rows.values_list("because", flat=True).first() or ""

"""Vacancy notices counted by the month in which they were posted, or first seen."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Max

from vigilangue.core import Profile

from .. import models
from .batches import batches


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """The notices of a month, by its first day: how many, and of these by profile.

    ``read`` are those that could be read surely; only they have a profile.
    """

    first: date
    notices: int
    read: int
    profiles: tuple[int, ...]

    @property
    def unread(self) -> int:
        """How many could not be read surely."""
        return self.notices - self.read


def months(sources: Sequence[int], most: int) -> tuple[Month, ...]:
    """Return the last months of some sources, newest first; profiles in their order.

    A notice counts once a month, as it was seen last, also when it has closed since.
    """
    rows = models.Noticed.objects.filter(
        subject__source_id__in=sources, evaluation__sound=True
    )
    newest = rows.values("subject_id", "day").annotate(last=Max("pk"))
    found: dict[date, dict[int, int]] = defaultdict(dict)
    for subject, day, last in newest.order_by("last").values_list(
        "subject_id", "day", "last"
    ):
        found[day.replace(day=1)][subject] = last
    shown = sorted(found, reverse=True)[:most]
    return tuple(_month(first, [*found[first].values()]) for first in shown)


def _month(first: date, rows: Sequence[int]) -> Month:
    counted = Counter(_profiles(rows))
    return Month(
        first=first,
        notices=len(rows),
        read=len(rows) - counted[""],
        profiles=tuple(counted[profile] for profile in Profile),
    )


def _profiles(rows: Sequence[int]) -> Iterator[str]:
    for some in batches(rows):
        found = models.Noticed.objects.filter(pk__in=some)
        yield from found.values_list("profile", flat=True)

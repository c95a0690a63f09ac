"""Versions that were issued on some days, each with what was said of it last."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import Max

from vigilangue.core import Outcome, Verdict
from vigilangue.language import tags

from .. import models
from .batches import batches
from .verdicts import verdict

COUNTS = (Outcome.PASSED, Outcome.FAILED)
Days = dict[str, date]  # of the versions of a work, by language


@dataclass(frozen=True, slots=True, kw_only=True)
class Issued:
    """A version by its day, ``behind`` the first one; ``there`` where it is listed yet.

    ``title`` is what its work is called; ``verdict`` is what a check said of its
    language: passed or failed.
    """

    title: str
    day: date
    behind: int
    there: bool
    verdict: Verdict


def within(
    evaluation: int, checks: Collection[str], first: date, last: date
) -> Iterator[Issued]:
    """Yield what some checks said of versions of some days, up to an evaluation.

    Each work counts as it was seen last, also where it is listed no longer.
    """
    look = models.Evaluation.objects.get(pk=evaluation)
    looks = models.Evaluation.objects.filter(
        source_id=look.source_id,
        pk__lte=evaluation,
        sound=True,
        captured__date__gte=first,  # nothing is listed before it is issued
    )
    here = models.Expression.objects.filter(
        evaluation__in=looks.values("pk"), modified__range=(first, last)
    )
    seen = models.Seen.objects.filter(
        evaluation__in=looks.values("pk"), subject__in=here.values("subject_id")
    )
    newest = seen.values("subject_id").annotate(last=Max("evaluation_id"))
    by: dict[int, list[int]] = defaultdict(list)
    for subject, number in newest.order_by("subject_id").values_list(
        "subject_id", "last"
    ):
        by[number].append(subject)
    for number, subjects in by.items():
        for some in batches(subjects):
            for each in _issued(number, some, checks, there=number == look.pk):
                if first <= each.day <= last:
                    yield each


def _issued(
    evaluation: int, subjects: list[int], checks: Collection[str], *, there: bool
) -> Iterator[Issued]:
    days: dict[int, Days] = defaultdict(dict)
    versions = models.Expression.objects.filter(
        evaluation_id=evaluation, subject_id__in=subjects, modified__isnull=False
    )
    for subject, tag, day in versions.values_list("subject_id", "version", "modified"):
        if day:
            days[subject][tag] = min(days[subject].get(tag, day), day)
    verdicts = models.Verdict.objects.filter(
        evaluation_id=evaluation,
        subject_id__in=subjects,
        check_slug__in=checks,
        outcome__in=COUNTS,
        trial=False,
    )
    owed: dict[tuple[int, str], list[models.Verdict]] = defaultdict(list)
    for row in verdicts.order_by("pk").select_related("subject"):
        owed[row.subject_id, row.check_slug].append(row)
    for (subject, _), rows in owed.items():
        known_days = [_day(days[subject], row.language) for row in rows]
        told = [day for day in known_days if day]
        for row, own in zip(rows, known_days, strict=True):
            if own:
                yield Issued(
                    title=row.subject.title,
                    day=own,
                    behind=(own - min(told)).days,
                    there=there,
                    verdict=verdict(row),
                )


def _day(days: Days, language: str) -> date | None:
    own = (day for tag, day in days.items() if tags.same(tag, language))
    return min(own, default=None)

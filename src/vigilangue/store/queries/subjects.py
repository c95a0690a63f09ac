"""What verdicts are about, and the last look at a source that was believed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ..models import Evaluation, Expression, Subject


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """An earlier evaluation, the pages that it saw, and how many differed.

    Two pages differ where their titles do, or their numbers of words.
    """

    id: int
    pages: int
    different: int


def name(subject: int) -> str:
    """Return what a subject is called."""
    return Subject.objects.values_list("name", flat=True).get(pk=subject)


def last_sound(source: int, until: datetime) -> Before | None:
    """Return the last evaluation of what a source held earlier, in its bounds."""
    rows = Evaluation.objects.filter(source_id=source, sound=True, captured__lt=until)
    row = rows.order_by("-captured", "-pk").first()
    if row is None:
        return None
    pages = Expression.objects.filter(evaluation=row)
    different = pages.values("title", "words").distinct().count()
    return Before(id=row.pk, pages=row.pages, different=different)

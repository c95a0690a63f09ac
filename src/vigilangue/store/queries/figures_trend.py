"""How a measure came to be what it is, look by look."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from operator import itemgetter

from vigilangue.core import Measure

from ..models import Evaluation, Figure
from .figures import FIELDS, SHARE, added, measured

LOOKS = 60  # evaluations, over all sources, that a trend goes back


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The figures of a measure as they were known at a time, one a language."""

    at: datetime
    figures: tuple[Measure, ...]


def trend(sources: Sequence[int], measure: str) -> tuple[Known, ...]:
    """Return a measure over the times of capture of some sources, oldest first.

    Of several sources the newest figures at each time are added up, from the first
    time at which all of them are known; a measure that cannot be added has no trend
    then. Only sound evaluations count, and of one collection the last.
    """
    looks = Evaluation.objects.filter(source_id__in=sources, sound=True)
    recent = looks.order_by("-captured", "-pk").values_list("pk", flat=True)[:LOOKS]
    known: dict[int, tuple[Measure, ...]] = {}
    found: dict[datetime, Known] = {}
    for at, source, figures in _looks(list(recent), measure):
        known[source] = figures
        if len(known) < len(sources):
            continue
        if len(sources) > 1:
            every = (figure for some in known.values() for figure in some)
            figures = tuple(added(f for f in every if f.unit == SHARE))
        found[at] = Known(at=at, figures=figures)
    return tuple(each for each in found.values() if each.figures)


def _looks(
    evaluations: Sequence[int], measure: str
) -> Iterator[tuple[datetime, int, tuple[Measure, ...]]]:
    rows = Figure.objects.filter(evaluation_id__in=evaluations, measure=measure)
    looks = "evaluation__captured", "evaluation_id"
    ordered = rows.order_by(*looks, "pk").values_list(
        *looks, "evaluation__source_id", *FIELDS
    )
    for (at, _, source), some in groupby(ordered, key=itemgetter(0, 1, 2)):
        yield at, source, tuple(measured(*row[3:]) for row in some)

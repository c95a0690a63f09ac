"""The figures of the evaluations that are shown: added up where they can be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from vigilangue.core import Measure
from vigilangue.measures.coverage import interval

from ..models import Figure

SHARE = "share"  # the unit of what is n of N; other units cannot be added up


@dataclass(frozen=True, slots=True, kw_only=True)
class Figured:
    """A figure with the time of its capture; ``source`` None: of several."""

    measure: Measure
    source: int | None
    captured: datetime


FIELDS = ("measure", "language", "n", "of", "value", "low", "high", "unit")


def figures(evaluations: Sequence[int]) -> tuple[Figured, ...]:
    """Return the figures of some evaluations, of one source each.

    Shares are added up over the sources, with the time of the oldest; what cannot be
    added stands once for each source.
    """
    rows = Figure.objects.filter(evaluation_id__in=evaluations).order_by("pk")
    found: dict[tuple[str, str, int | None], Figured] = {}
    for captured, source, *fields in rows.values_list(
        "evaluation__captured", "evaluation__source_id", *FIELDS
    ):
        measure = measured(*fields)
        of = source if measure.unit != SHARE else None
        one = Figured(measure=measure, source=of, captured=captured)
        key = measure.measure, measure.language, of
        found[key] = _joined(found[key], one) if key in found else one
    return tuple(found.values())


def measured(
    measure: str,
    language: str,
    n: int,
    of: int,
    value: float | None,
    low: float | None,
    high: float | None,
    unit: str,
) -> Measure:
    """Return the figure that the `FIELDS` of a row tell."""
    return Measure(
        measure=measure,
        language=language,
        n=n,
        of=of,
        value=value,
        low=low,
        high=high,
        unit=unit,
    )


def added(shares: Iterable[Measure]) -> Iterator[Measure]:
    """Yield the sum of each measure and language of some shares, in their order.

    Where one of them is of a sample, the sum is given an interval too.
    """
    sums: dict[tuple[str, str], Measure] = {}
    for share in shares:
        key = share.measure, share.language
        sums[key] = _sum(sums[key], share) if key in sums else share
    yield from sums.values()


def _joined(one: Figured, other: Figured) -> Figured:
    return Figured(
        measure=_sum(one.measure, other.measure),
        source=None,
        captured=min(one.captured, other.captured),
    )


def _sum(one: Measure, other: Measure) -> Measure:
    n, of = one.n + other.n, one.of + other.of
    sampled = one.low is not None or other.low is not None
    low, high = interval(n, of) if sampled and of else (None, None)
    value = round(n / of, 4) if of else None
    return replace(one, n=n, of=of, value=value, low=low, high=high)

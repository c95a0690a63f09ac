"""Two evaluations of one collection, held against each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from .. import models

COMPARED = (
    *("check_slug", "language", "outcome", "because"),
    *("url", "digest", "subject__name"),
)


def written(collection: int) -> int | None:
    """Return the newest evaluation of a collection, None if there is none."""
    rows = models.Evaluation.objects.filter(collection_id=collection)
    return rows.order_by("-pk").values_list("pk", flat=True).first()


def outcomes(evaluation: int) -> Iterator[str]:
    """Yield the outcome of each verdict."""
    rows = models.Verdict.objects.filter(evaluation_id=evaluation)
    yield from rows.values_list("outcome", flat=True).iterator()


def differences(before: int, again: int) -> Iterator[str]:
    """Yield the verdicts that only one of two evaluations holds, in words."""
    first, second = Counter(_rows(before)), Counter(_rows(again))
    for sign, only in (("-", first - second), ("+", second - first)):
        for row in sorted(only.elements()):
            check, language, outcome, because, _, _, subject = row
            yield f"{sign} {subject} {language or '-'} {check} {outcome}: {because}"


def _rows(evaluation: int) -> Iterator[tuple[str, ...]]:
    rows = models.Verdict.objects.filter(evaluation_id=evaluation)
    yield from rows.values_list(*COMPARED).iterator()

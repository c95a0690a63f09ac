"""Two evaluations of one collection, held against each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import chain, islice

from .. import models

COMPARED = (
    *("check_slug", "language", "outcome", "because"),
    *("url", "digest", "quote", "subject__name"),
)


def written(collection: int, besides: int) -> int | None:
    """Return the newest other evaluation of a collection, None if there is none."""
    rows = models.Evaluation.objects.filter(collection_id=collection)
    others = rows.exclude(pk=besides).order_by("-pk")
    return others.values_list("pk", flat=True).first()


def outcomes(evaluation: int) -> Iterator[str]:
    """Yield the outcome of each verdict."""
    rows = models.Verdict.objects.filter(evaluation_id=evaluation)
    yield from rows.values_list("outcome", flat=True).iterator(chunk_size=2000)


def compared(before: int | None, again: int, most: int) -> tuple[int, tuple[str, ...]]:
    """Return how many verdicts only one of two evaluations holds, and the first.

    In memory are numbers only, one a verdict. Without the one before nothing differs.
    """
    if before is None:
        return 0, ()
    marks = Counter(map(hash, _rows(before)))
    marks.subtract(map(hash, _rows(again)))
    differ = sum(map(abs, marks.values()))
    found = chain(_only("-", before, marks), _only("+", again, marks))
    return differ, tuple(islice(found, most)) if differ else ()


def _only(sign: str, evaluation: int, marks: Counter[int]) -> Iterator[str]:
    one = 1 if sign == "-" else -1
    for row in _rows(evaluation):
        if marks[hash(row)] * one > 0:
            marks[hash(row)] -= one
            check, language, outcome, because, *_, subject = row
            yield f"{sign} {subject} {language or '-'} {check} {outcome}: {because}"


def _rows(evaluation: int) -> Iterator[tuple[str, ...]]:
    rows = models.Verdict.objects.filter(evaluation_id=evaluation).order_by("pk")
    yield from rows.values_list(*COMPARED).iterator(chunk_size=2000)

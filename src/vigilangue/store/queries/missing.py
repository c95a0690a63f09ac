"""The open alerts about which an evaluation says nothing."""

from __future__ import annotations

from collections.abc import Iterator

from vigilangue.core import SOURCE_IN_BOUNDS

from .. import models
from .alerting import Mark, failing
from .batches import batches


def unsighted(evaluation: int, source: int) -> Iterator[tuple[Mark, bool]]:
    """Yield each open alert without a verdict, and whether its work was seen."""
    waiting = sorted(m for m in failing(source) if m.check != SOURCE_IN_BOUNDS)
    for some in batches(waiting):
        subjects = {mark.subject for mark in some}
        rows = models.Verdict.objects.filter(
            evaluation_id=evaluation, subject_id__in=subjects
        ).values_list("subject_id", "check_slug", "language")
        said = {Mark(subject=s, check=c, language=g) for s, c, g in rows}
        seen = set(
            models.Seen.objects.filter(
                evaluation_id=evaluation, subject_id__in=subjects
            ).values_list("subject_id", flat=True)
        )
        for mark in some:
            if mark not in said:
                yield mark, mark.subject in seen

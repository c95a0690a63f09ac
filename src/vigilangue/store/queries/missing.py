"""The open alerts about which an evaluation says nothing, and why it does not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from enum import StrEnum

from vigilangue.core import SOURCE_IN_BOUNDS
from vigilangue.documents import addresses

from .. import models
from .alerting import Mark, failing
from .batches import batches
from .noticed import RATE


class Silence(StrEnum):
    """Why nothing is said of an alert."""

    HIDDEN = "hidden"  # it, or what led to it, could not be looked at
    ELSEWHERE = "elsewhere"  # its pages are versions of another work now
    UNASKED = "unasked"  # the page is there, and the check asks nothing of it
    VERSION = "version"  # the work was seen, and not the page that it is about
    WORK = "work"  # no page of the work was seen


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """An evaluation with the addresses that could not be looked at, compared."""

    evaluation: models.Evaluation
    hidden: Set[int]

    @classmethod
    def of(cls, evaluation: int, unseen: Iterable[str]) -> Look:
        """Return an evaluation by its number, and what it could not look at."""
        hidden = {hash(addresses.key(url)) for url in unseen}
        return cls(
            evaluation=models.Evaluation.objects.get(pk=evaluation), hidden=hidden
        )


def unsighted(look: Look) -> Iterator[tuple[Mark, Silence]]:
    """Yield each alert that was open at a look and has no verdict of it, with why."""
    evaluation = look.evaluation
    open_ = failing(evaluation.source_id, evaluation.captured)
    # A rate is told of beside the works, at each look.
    rates = models.Subject.objects.filter(source_id=evaluation.source_id, kind=RATE)
    besides = set(rates.values_list("pk", flat=True))
    waiting = sorted(
        mark
        for mark in open_
        if mark.check != SOURCE_IN_BOUNDS and mark.subject not in besides
    )
    for some in batches(waiting):
        said = _said(evaluation, {mark.subject for mark in some})
        silent = [mark for mark in some if mark not in said]
        yield from _why(look, silent) if silent else ()


def _said(evaluation: models.Evaluation, subjects: set[int]) -> set[Mark]:
    rows = evaluation.verdicts.filter(subject_id__in=subjects)
    marks = rows.values_list("subject_id", "check_slug", "language")
    return {Mark(subject=s, check=c, language=g) for s, c, g in marks}


def _why(look: Look, silent: Iterable[Mark]) -> Iterator[tuple[Mark, Silence]]:
    subjects = {mark.subject for mark in silent}
    here = look.evaluation.expressions.filter(subject_id__in=subjects)
    versions = set(here.values_list("subject_id", "version"))
    seen = set(
        look.evaluation.seen.filter(subject_id__in=subjects).values_list(
            "subject_id", flat=True
        )
    )
    last = _last(look.evaluation, subjects)
    moved = _moved(look.evaluation, subjects - seen, last)
    blind = {e: _blind(look, e) for e in set(last.values())} if look.hidden else {}
    for mark in silent:
        there = not mark.language or (mark.subject, mark.language) in versions
        if mark.subject in seen and there:
            yield mark, Silence.UNASKED
        elif mark.subject in moved:
            yield mark, Silence.ELSEWHERE
        elif blind.get(last.get(mark.subject, 0)):
            yield mark, Silence.HIDDEN
        else:
            yield mark, Silence.VERSION if mark.subject in seen else Silence.WORK


def _last(evaluation: models.Evaluation, subjects: set[int]) -> dict[int, int]:
    """Return by which evaluation before this one each subject was last seen."""
    rows = models.Seen.objects.filter(
        subject_id__in=subjects, evaluation__captured__lt=evaluation.captured
    ).order_by("evaluation__captured", "evaluation_id")
    return dict(rows.values_list("subject_id", "evaluation_id"))


def _moved(
    evaluation: models.Evaluation, subjects: set[int], last: dict[int, int]
) -> set[int]:
    """Return the subjects all of whose pages are versions of others now."""
    found: dict[int, set[str]] = {subject: set() for subject in subjects}
    rows = models.Expression.objects.filter(
        subject_id__in=subjects, evaluation_id__in=set(last.values())
    )
    for subject, number, key in rows.values_list("subject_id", "evaluation_id", "key"):
        if last[subject] == number:
            found[subject].add(key)
    here: set[str] = set()
    for some in batches({key for keys in found.values() for key in keys}):
        rows = evaluation.expressions.filter(key__in=some)
        here.update(rows.values_list("key", flat=True))
    return {subject for subject, keys in found.items() if keys and keys <= here}


def _blind(look: Look, evaluation: int) -> bool:
    """Tell whether something that an evaluation saw could not be looked at now.

    What that page led to may not have been reached for this alone, so that no absence
    can be told.
    """
    rows = models.Capture.objects.filter(
        collection__evaluations=evaluation, status__lt=400
    )
    urls = rows.values_list("url", flat=True).iterator(chunk_size=2000)
    return any(hash(addresses.key(url)) in look.hidden for url in urls)

"""Recognizes the works of an evaluation among those of the one before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from ..models import Evaluation, Expression, Subject
from .texts import clean, fitted


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """A work to be recognized: its addresses as compared, the best name first.

    ``keys`` and ``names`` run in parallel; ``title`` is what people call it.
    """

    kind: str
    keys: tuple[str, ...]
    names: tuple[str, ...]
    title: str


class Register:
    """The subjects of a source, each taken at most once in an evaluation."""

    def __init__(self, source: int, before: int | None) -> None:
        """Recognize by the addresses that the evaluation ``before`` saw."""
        self._source, self._before = source, before
        self._taken: set[int] = set()

    def recognize(self, works: Sequence[Sought]) -> list[int]:
        """Return the subject of each work; one that nobody knows is written."""
        known = self._known({fitted(key) for work in works for key in work.keys})
        return [self._one(work, known) for work in works]

    def _known(self, keys: set[str]) -> dict[str, int]:
        if self._before is None:
            return {}
        rows = Expression.objects.filter(evaluation_id=self._before, key__in=keys)
        return dict(rows.order_by("pk").values_list("key", "subject_id"))

    def _one(self, work: Sought, known: dict[str, int]) -> int:
        shared = Counter(known[k] for k in map(fitted, work.keys) if k in known)
        for subject, _ in sorted(shared.items(), key=lambda row: (-row[1], row[0])):
            if subject not in self._taken:
                self._taken.add(subject)
                return subject
        return self._named(work)

    def _named(self, work: Sought) -> int:
        again = (f"{work.names[0]} ({n})" for n in range(2, len(self._taken) + 3))
        for name in (*work.names, *again):
            row, _ = Subject.objects.get_or_create(
                source_id=self._source,
                kind=work.kind,
                name=fitted(name),
                defaults={"title": clean(work.title)},
            )
            if row.pk not in self._taken:
                self._taken.add(row.pk)
                return row.pk
        raise AssertionError("there are more names than subjects taken")


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """An earlier evaluation, and the pages that it saw."""

    id: int
    pages: int


def name(subject: int) -> str:
    """Return what a subject is called."""
    return Subject.objects.values_list("name", flat=True).get(pk=subject)


def last_sound(source: int, until: datetime) -> Before | None:
    """Return the last evaluation of what a source held earlier, in its bounds."""
    rows = Evaluation.objects.filter(source_id=source, sound=True, captured__lt=until)
    row = rows.order_by("-captured", "-pk").first()
    return None if row is None else Before(id=row.pk, pages=row.pages)

"""Recognizes the works of an evaluation among those that were seen before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from typing import NamedTuple

from ..models import Evaluation, Expression, Seen
from .batches import batches
from .naming import Nameless, Names
from .texts import fitted

BACK = 50  # earlier evaluations in which a work is sought that was away


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """A work to be recognized: its addresses as compared, the best name first.

    ``keys``, ``ranks`` and ``names`` run in parallel; the rank of a version is low
    where others are held against it. ``title`` is what people call the work.
    """

    kind: str
    keys: tuple[str, ...]
    ranks: tuple[int, ...]
    names: tuple[str, ...]
    title: str


class _Claim(NamedTuple):
    """Why a work may be a subject; the least is the best."""

    away: bool  # it was seen by an earlier evaluation, not by the last one
    rank: int
    lacks: int  # minus the number of addresses that they share
    work: int
    subject: int


class Register:
    """The subjects of a source, each given to at most one work of an evaluation.

    First all works make their claims; then each gets the subject with which it shares
    its best version, unless another work has the better claim. So a work that is split
    keeps its subject where its reference version is, two that are merged are known by
    that of the better version, and nothing depends on the order of the works. It must
    be the same both times.
    """

    def __init__(self, source: int, before: int | None, captured: datetime) -> None:
        """Recognize by what the evaluation ``before`` saw, else by what was away."""
        self._source, self._captured = source, captured
        self._before = before or 0  # no evaluation has the number 0
        self._claims: list[_Claim] = []
        self._given: dict[int, int] | None = None
        self._number = count()

    def claim(self, works: Iterable[Sought]) -> None:
        """Take down the claims of all works; of each a few numbers are kept."""
        if not self._before:
            return
        number = count()
        for some in batches(works):
            keys = {fitted(key) for work in some for key in work.keys}
            last = self._last(keys)
            away = self._away(keys.difference(last))
            for work, n in zip(some, number, strict=False):
                self._claims.extend(_claims(work, n, last, away=False))
                self._claims.extend(_claims(work, n, away, away=True))

    def recognize(self, works: Sequence[Sought]) -> list[int]:
        """Return the subject of each work; one that nobody knows is written."""
        if self._given is None:
            self._given = _settled(self._claims)
            self._names = Names(self._source, self._before, self._given.values())
        found = [self._given.get(next(self._number)) for _ in works]
        nobodys = (w for w, subject in zip(works, found, strict=True) if not subject)
        written = self._names.of(
            Nameless(kind=w.kind, names=w.names, title=w.title) for w in nobodys
        )
        return [subject or next(written) for subject in found]

    def _last(self, keys: Iterable[str]) -> dict[str, int]:
        known: dict[str, int] = {}
        for some in batches(keys):
            rows = Expression.objects.filter(evaluation_id=self._before, key__in=some)
            known.update(rows.order_by("-pk").values_list("key", "subject_id"))
        return known

    def _away(self, keys: Iterable[str]) -> dict[str, int]:
        """Return subjects that the last evaluation did not see, and earlier ones did.

        One that it saw at another address has moved there for good.
        """
        earlier = Evaluation.objects.filter(
            source_id=self._source, sound=True, captured__lt=self._captured
        ).exclude(pk=self._before)
        newest = earlier.order_by("-captured", "-pk").values_list("pk", flat=True)
        numbers = list(newest[:BACK])
        there = Seen.objects.filter(evaluation_id=self._before).values("subject_id")
        known: dict[str, int] = {}
        for some in batches(keys if numbers else ()):
            rows = Expression.objects.filter(evaluation_id__in=numbers, key__in=some)
            rows = rows.exclude(subject_id__in=there)
            rows = rows.order_by("evaluation__captured", "-pk")
            known.update(rows.values_list("key", "subject_id"))
        return known


def _claims(
    work: Sought, number: int, known: Mapping[str, int], *, away: bool
) -> Iterator[_Claim]:
    shared: dict[int, list[int]] = {}
    for key, rank in zip(map(fitted, work.keys), work.ranks, strict=True):
        if key in known:
            shared.setdefault(known[key], []).append(rank)
    for subject, ranks in shared.items():
        yield _Claim(away, min(ranks), -len(ranks), number, subject)


def _settled(claims: list[_Claim]) -> dict[int, int]:
    """Return the subject of each work, the best claims first; the list is emptied."""
    given: dict[int, int] = {}
    taken: set[int] = set()
    for claim in sorted(claims):
        if claim.work not in given and claim.subject not in taken:
            given[claim.work] = claim.subject
            taken.add(claim.subject)
    claims.clear()
    return given

"""Judges a stored collection again and keeps nothing: the answer must be the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from vigilangue.alerts import What
from vigilangue.core import InputError, Organization, Source, Status

from .alerting import Rules, folded
from .judging import judged
from .options import WatchOptions
from .recording import Look

if TYPE_CHECKING:
    from vigilangue.store.queries.alerting import Pending
    from vigilangue.store.queries.collections import Collected

SHOWN = 20  # differences that are told in words
AGAIN = "judged again"  # in place of a version, on what is never kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """An alert that a check in trial would open, resolve or reopen, were it active."""

    what: What
    subject: str
    language: str | None
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Replayed:
    """A stored collection judged again, as of a moment.

    ``verdicts`` counts those of today by outcome; ``before`` is the evaluation that
    was written of it, None where there is none; ``differ`` counts the verdicts that
    only one of the two holds, ``differences`` are the first of them. ``would`` is
    what the check in trial would do.
    """

    organization: str
    source: str
    captured: datetime
    before: int | None
    verdicts: dict[str, int]
    differ: int
    differences: tuple[str, ...]
    would: tuple[Opening, ...] = ()


def replay(
    organization: Organization,
    options: WatchOptions,
    *,
    as_of: datetime | None = None,
    trial: str | None = None,
) -> Iterator[Replayed]:
    """Judge each source's last collection of a time again; nothing is kept of it.

    ``as_of`` is that time (None: now), ``trial`` the check of which it is also told
    what it would open and resolve. Raises InputError where there is no such check.
    """
    from vigilangue.store.queries import collections
    from vigilangue.store.queries.enrolling import rows

    now = as_of or datetime.now(UTC)
    rules = _rules(organization, trial)
    known = rows(organization)
    for source in organization.sources:
        row = known.get(source.slug)
        collected = collections.latest(row, now) if row else None
        if collected is not None:
            yield _one(organization, source, collected, options, now, rules, trial)


def _rules(organization: Organization, trial: str | None) -> Rules:
    rules = Rules.load(organization.regime)
    if trial is None:
        return rules
    if trial not in rules.checks:
        known = ", ".join(rules.checks)
        raise InputError(f"no check is named {trial!r}; there are {known}")
    active = replace(rules.checks[trial], status=Status.ACTIVE)
    return replace(rules, checks={**rules.checks, trial: active})


def _one(
    organization: Organization,
    source: Source,
    collected: Collected,
    options: WatchOptions,
    now: datetime,
    rules: Rules,
    trial: str | None,
) -> Replayed:
    from django.db import transaction

    from vigilangue.store.queries import alerting, compared, subjects

    look = Look(
        organization=organization,
        source=source,
        collected=collected,
        before=subjects.last_sound(collected.source, collected.ended),
        now=now,
        maker=AGAIN,
    )
    with judged(look, options) as found, transaction.atomic():
        again = found.write()
        assert again is not None
        before = compared.written(collected.id, again.id)
        differ, differences = compared.compared(before, again.id, SHOWN)
        pending = alerting.one(again.id)
        would = tuple(_would(pending, rules, now, trial)) if trial else ()
        counts = Counter(compared.outcomes(again.id))
        transaction.set_rollback(True)
    return Replayed(
        organization=organization.slug,
        source=source.slug,
        captured=collected.ended,
        before=before,
        verdicts=dict(counts),
        differ=differ,
        differences=differences,
        would=would,
    )


def _would(
    pending: Pending, rules: Rules, now: datetime, trial: str
) -> Iterator[Opening]:
    from vigilangue.store.queries import subjects

    for mark, happened in folded(pending, rules, now):
        if mark.check == trial:
            for event in happened:
                yield Opening(
                    what=event.what,
                    subject=subjects.name(mark.subject),
                    language=mark.language or None,
                    because=event.reason,
                )

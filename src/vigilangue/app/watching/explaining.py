"""Why a subject alerts or does not, check by check and language by language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby
from typing import TYPE_CHECKING

from vigilangue import alerts
from vigilangue.alerts import Explanation, Hindrance, Identity, Sighting
from vigilangue.core import SOURCE_IN_BOUNDS, Outcome

from .alerting import Rules
from .listing import judged

if TYPE_CHECKING:
    from vigilangue.store.queries.alerting import Mark
    from vigilangue.store.queries.alerts_seen import Sighted
    from vigilangue.store.queries.alerts_subject import Subject

LOOKS = 50  # evaluations that are considered, the newest
LIKE = 20  # subjects that are offered where an address is not known


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """A subject with an explanation of each check and language, what alerts first."""

    subject: Subject
    explanations: tuple[Explanation, ...]


def explain(address: str) -> list[Explained]:
    """Return what is known of the subjects at an address, of whatever organization."""
    from vigilangue.store.queries import alerts_subject

    now = datetime.now(UTC)
    return [
        Explained(subject=subject, explanations=tuple(_explained(subject, now)))
        for slug in judged()
        for subject in alerts_subject.at(slug, address)
    ]


def like(text: str) -> list[Subject]:
    """Return subjects with a text in their name or title, at most twenty."""
    from vigilangue.store.queries import alerts_subject

    found = (s for slug in judged() for s in alerts_subject.like(slug, text, LIKE))
    return [subject for subject, _ in zip(found, range(LIKE), strict=False)]


def explained(subject: Subject, now: datetime) -> tuple[Explanation, ...]:
    """Return an explanation of each check and language of one subject."""
    return tuple(_explained(subject, now))


def _explained(subject: Subject, now: datetime) -> Iterator[Explanation]:
    from vigilangue.store.queries import alerting, alerts_seen

    rules = Rules.load(subject.regime)
    looks = alerts_seen.looks(subject.source_id, LOOKS)
    at_fault = bool(looks) and not looks[0].sound
    happened = alerts_seen.events(subject.id)
    unfolded = frozenset(p.id for p in alerting.pending(subject.source_id, now))
    sighted = alerts_seen.of_subject(subject, LOOKS)
    by_mark: dict[Mark, list[Sighted]] = {mark: [] for mark in happened}
    for each in sighted:
        by_mark.setdefault(each.mark, []).append(each)
    found = []
    for mark, seen in sorted(by_mark.items()):
        failed = [s for s in seen if s.outcome is Outcome.FAILED]
        hindrances = rules.hindrances(mark.check, failed)
        hindrances |= rules.past(mark.check, subject.kind)
        if at_fault and mark.check != SOURCE_IN_BOUNDS:
            hindrances |= {Hindrance.SOURCE_AT_FAULT}
        found.append(
            alerts.explain(
                Identity(
                    check=mark.check,
                    subject=subject.name,
                    language=mark.language or None,
                ),
                list(_sightings(seen)),
                happened.get(mark, ()),
                now,
                confirm=rules.confirm(mark.check),
                hindrances=hindrances,
                evaluations=unfolded,
            )
        )
    yield from sorted(found, key=lambda e: not e.alerts)


def _sightings(seen: list[Sighted]) -> Iterator[Sighting]:
    def evaluation(sighted: Sighted) -> int:
        return sighted.look.id

    for _, rows in groupby(sorted(seen, key=evaluation), key=evaluation):
        every = list(rows)
        outcome = alerts.merged(each.outcome for each in every)
        said = next(each for each in every if each.outcome is outcome)
        yield Sighting(
            outcome=outcome,
            captured=said.look.captured,
            because=said.because,
            evaluation=said.look.id,
        )

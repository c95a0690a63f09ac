"""Why each check and language of a subject alerts, or why not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby

from vigilangue import alerts
from vigilangue.alerts import Event, Explanation, Hindrance, Identity, Sighting
from vigilangue.app.watching.alerting import Rules
from vigilangue.core import SOURCE_IN_BOUNDS, Outcome
from vigilangue.store.queries import alerts_seen as seen
from vigilangue.store.queries.alerting import Mark
from vigilangue.store.queries.alerts_seen import Look, Sighted
from vigilangue.store.queries.alerts_subject import Subject

from .rules import rules

MOST = 60  # evaluations that are looked back at


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """An identity with the reasons why it alerts or not.

    ``outcome`` is that of the last evaluation that said anything of it, None where
    none of the last ones did; ``verdicts`` are all that were read, newest first.
    """

    mark: Mark
    explanation: Explanation
    outcome: Outcome | None
    verdicts: tuple[Sighted, ...]
    events: tuple[Event, ...]


def of_subject(subject: Subject) -> list[Explained]:
    """Explain all that is known of a subject, by check and language."""
    judged = rules(subject.regime)
    looks = seen.looks(subject.source_id, MOST)
    verdicts = seen.of_subject(subject.id, subject.source_id, MOST)
    events = seen.events(subject.id)
    by_mark: dict[Mark, list[Sighted]] = {mark: [] for mark in events}
    for verdict in verdicts:
        by_mark.setdefault(verdict.mark, []).append(verdict)
    return [
        explained(subject, found, events.get(mark, ()), looks, judged, mark)
        for mark, found in sorted(by_mark.items())
    ]


def of_mark(subject: Subject, mark: Mark) -> Explained | None:
    """Explain one check and language of a subject, None where nothing is known."""
    verdicts = seen.of_mark(mark, MOST)
    events = seen.events(subject.id).get(mark, ())
    if not verdicts and not events:
        return None
    looks = seen.looks(subject.source_id, MOST)
    return explained(subject, verdicts, events, looks, rules(subject.regime), mark)


def explained(
    subject: Subject,
    verdicts: Sequence[Sighted],
    events: Sequence[Event],
    looks: Sequence[Look],
    judged: Rules,
    mark: Mark,
) -> Explained:
    """Explain an identity by its verdicts, newest first, and its events."""
    sightings = list(_sightings(verdicts))
    latest = _of_last(verdicts)
    explanation = alerts.explain(
        Identity(
            check=mark.check, subject=subject.name, language=mark.language or None
        ),
        reversed(sightings),
        events,
        datetime.now(UTC),
        confirm=judged.confirm(mark.check),
        hindrances=_hindrances(mark, latest, looks, judged),
        evaluations=frozenset(look.id for look in looks if not look.folded),
    )
    return Explained(
        mark=mark,
        explanation=explanation,
        outcome=sightings[0].outcome if sightings else None,
        verdicts=tuple(verdicts),
        events=tuple(events),
    )


def _sightings(verdicts: Iterable[Sighted]) -> Iterable[Sighting]:
    for look, told in groupby(verdicts, key=lambda verdict: verdict.look):
        said = tuple(told)
        outcome = alerts.merged(each.outcome for each in said)
        yield Sighting(
            outcome=outcome,
            captured=look.captured,
            because=next(each.because for each in said if each.outcome is outcome),
            evaluation=look.id,
        )


def _of_last(verdicts: Sequence[Sighted]) -> tuple[Sighted, ...]:
    return tuple(each for each in verdicts if each.look == verdicts[0].look)


def _hindrances(
    mark: Mark, latest: Sequence[Sighted], looks: Sequence[Look], judged: Rules
) -> frozenset[Hindrance]:
    found = set(judged.hindrances(mark.check, latest))
    if looks and not looks[0].sound and mark.check != SOURCE_IN_BOUNDS:
        found.add(Hindrance.SOURCE_AT_FAULT)
    return frozenset(found)

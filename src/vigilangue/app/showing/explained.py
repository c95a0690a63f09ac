"""Why each check and language of a subject alerts or not, beside what was seen last."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from vigilangue import alerts
from vigilangue.alerts import Event, Explanation, Identity
from vigilangue.app.watching import explaining
from vigilangue.core import Outcome
from vigilangue.store.queries import alerts_seen as seen
from vigilangue.store.queries.alerting import Mark
from vigilangue.store.queries.alerts_seen import Sighted
from vigilangue.store.queries.alerts_subject import Subject


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """An explanation with the outcome of the last look that says anything of it.

    ``outcome`` is None where none of the last looks does.
    """

    mark: Mark
    explanation: Explanation
    outcome: Outcome | None


def of_subject(subject: Subject) -> list[Explained]:
    """Explain all that is known of a subject, what alerts first."""
    found: dict[Mark, list[Sighted]] = {}
    looks = explaining.LOOKS
    for verdict in seen.of_subject(subject, looks):
        found.setdefault(verdict.mark, []).append(verdict)
    return [
        Explained(
            mark=(mark := _mark(subject, explanation)),
            explanation=explanation,
            outcome=outcome(found.get(mark, ())),
        )
        for explanation in explaining.explained(subject, datetime.now(UTC))
    ]


def of_mark(
    subject: Subject,
    mark: Mark,
    verdicts: Sequence[Sighted],
    events: Iterable[Event],
) -> Explained:
    """Explain one check and language of a subject by its verdicts, newest first."""
    now = datetime.now(UTC)
    every = explaining.explained(subject, now)
    known = (each for each in every if _mark(subject, each) == mark)
    identity = Identity(
        check=mark.check, subject=subject.name, language=mark.language or None
    )
    # What no look says anything of any more still has its history.
    explanation = next(known, None) or alerts.explain(identity, (), events, now)
    return Explained(mark=mark, explanation=explanation, outcome=outcome(verdicts))


def outcome(verdicts: Sequence[Sighted]) -> Outcome | None:
    """Return what the newest look says, of verdicts newest first."""
    if not verdicts:
        return None
    last = verdicts[0].look
    return alerts.merged(each.outcome for each in verdicts if each.look == last)


def _mark(subject: Subject, explanation: Explanation) -> Mark:
    identity = explanation.identity
    return Mark(
        subject=subject.id, check=identity.check, language=identity.language or ""
    )

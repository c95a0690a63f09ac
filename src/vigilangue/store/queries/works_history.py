"""What the looks at a work saw over time, and what became of its alerts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from vigilangue.alerts import Event, merged
from vigilangue.core import Outcome

from .. import models
from . import alerts_seen
from .alerting import Mark

LOOKS = 12  # evaluations that are shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """An evaluation of the work's source; an unsound one says nothing of the work."""

    evaluation: int
    captured: datetime
    sound: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One check and language, and what each look said, None where it said nothing.

    Of several verdicts in one look the worst stands. ``events`` are those of its alert.
    """

    mark: Mark
    outcomes: tuple[Outcome | None, ...]
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """The last looks, newest first, and a line for all that ever failed in them."""

    looks: tuple[Look, ...]
    lines: tuple[Line, ...]


def history(subject: int) -> History:
    """Return the history of a work."""
    source = models.Subject.objects.filter(pk=subject).values("source_id")
    rows = models.Evaluation.objects.filter(source_id__in=source)
    looks = tuple(
        Look(evaluation=pk, captured=captured, sound=sound)
        for pk, captured, sound in rows.order_by("-captured", "-pk").values_list(
            "pk", "captured", "sound"
        )[:LOOKS]
    )
    said = _said(subject, looks)
    events = alerts_seen.events(subject)
    failed = {m for m, at in said.items() if Outcome.FAILED in at.values()}
    marks = sorted(failed | events.keys(), key=lambda m: (m.check, m.language))
    return History(
        looks=looks,
        lines=tuple(
            Line(
                mark=mark,
                outcomes=tuple(
                    said.get(mark, {}).get(look.evaluation) for look in looks
                ),
                events=tuple(events.get(mark, ())),
            )
            for mark in marks
        ),
    )


def _said(subject: int, looks: Sequence[Look]) -> dict[Mark, dict[int, Outcome]]:
    rows = models.Verdict.objects.filter(
        subject_id=subject, evaluation_id__in=[look.evaluation for look in looks]
    )
    found: dict[Mark, dict[int, Outcome]] = {}
    for evaluation, check, language, outcome in rows.values_list(
        "evaluation_id", "check_slug", "language", "outcome"
    ):
        mark = Mark(subject=subject, check=check, language=language)
        at, told = found.setdefault(mark, {}), Outcome(outcome)
        at[evaluation] = merged((at.get(evaluation, told), told))
    return found

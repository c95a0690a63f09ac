"""What was seen of one check, subject and language at one evaluation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from vigilangue.core import Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """What makes two findings one alert.

    ``subject`` is the name of a work (or of a source) that stays the same from one
    evaluation to the next; ``language`` is a BCP 47 tag, None where the check is
    about the subject in no language.
    """

    check: str
    subject: str
    language: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """The outcome of one identity at one evaluation.

    ``captured`` is the time (UTC) of the capture that it rests on, ``evaluation`` the
    number of the evaluation: they grow in the order in which evaluations were made.
    """

    outcome: Outcome
    captured: datetime
    because: str = ""
    evaluation: int | None = None


def merged(outcomes: Iterable[Outcome]) -> Outcome:
    """Return the one outcome of several verdicts about one identity.

    One failure is a failure; what could not be told of a part cannot be told of the
    whole; then a pass outweighs what does not apply. Of no verdict at all nothing can
    be told.
    """
    said = frozenset(outcomes)
    order = (Outcome.FAILED, Outcome.CANT_TELL, Outcome.PASSED, Outcome.INAPPLICABLE)
    return next((outcome for outcome in order if outcome in said), Outcome.CANT_TELL)

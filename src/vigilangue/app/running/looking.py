"""One attempt at a source from its beginning to its end, whoever died on the way."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from vigilangue.app.watching import WatchOptions, alert, collect, evaluate
from vigilangue.app.watching.chaining import chain
from vigilangue.core import Busy, How, Organization, Source, VigilangueError

from . import silence
from .places import holding, place
from .stage import Telling

if TYPE_CHECKING:
    from vigilangue.store.queries.attempts import Taken

DEATHS = 3  # of those who are at an attempt, before it counts as failed
FAULT = "a fault of Vigilangue: {error}"
DIED = "the program that was at it ended {n} times without a word"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """How an attempt ended and why, in words (empty where nothing is to be said)."""

    how: How
    why: str = ""


def look(organization: Organization, source: Source, options: WatchOptions) -> Ended:
    """Collect, evaluate and alert one source; what was begun before is gone on with.

    Raises Busy where somebody else holds the source: then nothing happened.
    """
    from vigilangue.store.queries import attempts
    from vigilangue.store.queries.enrolling import enroll

    alone = replace(organization, sources=(source,))
    within = place(options.home, organization.slug, source.slug)
    with holding(within):
        row = enroll(alone)[source.slug]
        taken = attempts.take(row, datetime.now(UTC))
        telling = Telling(within)
        try:
            ended = _done(alone, row, taken, replace(options, progress=telling))
            attempts.end(taken.id, datetime.now(UTC), ended.how, ended.why)
            if ended.how is How.FAILED:
                silence.told(row, attempts.past(row), datetime.now(UTC))
        finally:
            telling.end()
    return ended


def _done(alone: Organization, row: int, taken: Taken, options: WatchOptions) -> Ended:
    from django.db import OperationalError

    if taken.times > DEATHS:
        return Ended(how=How.FAILED, why=DIED.format(n=DEATHS))
    try:
        return _steps(alone, row, taken, options)
    except Busy as error:
        return Ended(how=How.BUSY, why=str(error))
    except VigilangueError as error:
        return Ended(how=How.FAILED, why=str(error))
    except OperationalError:
        raise  # the database is gone: the end could not be written either
    except Exception as error:
        logging.getLogger(__name__).exception("%s", alone.slug)
        said = f"{type(error).__name__}: {error}"
        return Ended(how=How.FAILED, why=FAULT.format(error=said))


def _steps(alone: Organization, row: int, taken: Taken, options: WatchOptions) -> Ended:
    """Do the verbs; what an earlier one kept is judged, even where another fails."""
    from vigilangue.store.queries import attempts

    hints: list[str] = []
    try:
        if attempts.collected(row, taken):
            chain(options.home)  # who kept it may have been killed before this
        else:
            for fetched in collect(alone, options):
                hints += fetched.hints
    finally:
        try:
            for _ in evaluate(alone, options):
                pass
        finally:
            for _ in alert(alone):
                pass
    found = attempts.known(row)
    if found is not None and found.sound is False:
        return Ended(how=How.FAULT, why="; ".join((found.because, *hints)))
    return Ended(how=How.SOUND, why="; ".join(hints))

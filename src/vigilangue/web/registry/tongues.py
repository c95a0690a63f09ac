"""In which languages a reader is shown what is held, the best first."""

from __future__ import annotations

from collections.abc import Iterable

from vigilangue.store.queries.registry import Held, Reading
from vigilangue.store.queries.registry_mandates import Saying
from vigilangue.web.reader import reader


def tongues(wanted: str = "") -> tuple[str, ...]:
    """Return the language asked for, that of the page, and English."""
    return tuple(dict.fromkeys(filter(None, (wanted, reader(), "en"))))


def reading(held: Held, wanted: str = "") -> Reading | None:
    """Return the expression to show; any where none of the best is held."""
    return held.reading(*tongues(wanted)) or next(iter(held.readings), None)


def saying(sayings: Iterable[Saying]) -> Saying | None:
    """Return a mandate in the words to show."""
    by = {each.language: each for each in sayings}
    best = next((by[tag] for tag in tongues() if tag in by), None)
    return best or next(iter(by.values()), None)

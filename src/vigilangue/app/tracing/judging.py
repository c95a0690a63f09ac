"""What the checks say of the commitments that an instrument made of another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from vigilangue import checks
from vigilangue.core import Regime, Status
from vigilangue.core.fate import Fate, Judged
from vigilangue.core.lineage import Succession
from vigilangue.instruments.lineage import fates

# What is owed is written in the instrument itself.
NO_REGIME = Regime(name="", title="")


def judged(
    successions: Sequence[Succession], names: Sequence[str]
) -> list[tuple[Judged, ...]]:
    """Return of each succession what each check says of each older paragraph.

    ``names`` are what the instruments are called, one more than successions.
    """
    return [
        tuple(_judged(succession, (names[at], names[at + 1])))
        for at, succession in enumerate(successions)
    ]


def _judged(succession: Succession, names: tuple[str, str]) -> Iterator[Judged]:
    today = datetime.now(UTC).date()
    trial = {c.slug for c in checks.of(Fate).values() if c.status is Status.TRIAL}
    for fate in fates(succession, names):
        for verdict in checks.judge(fate, NO_REGIME, today):
            yield Judged(fate=fate, verdict=verdict, trial=verdict.check in trial)

"""What the checks said of observations: one evaluation each time it is otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from vigilangue.core import Evidence, Outcome, Verdict

from .. import models
from . import inner
from .inner import Judged
from .observed import Observed
from .texts import clean

KIND = "observation"
SOURCE = "_observations"  # begins as those of `inner` do


def last(observed: Observed) -> Iterator[Verdict]:
    """Yield what each check said last of an observation, of each language."""
    rows = models.Verdict.objects.filter(
        subject__source__organization__slug=observed.organization,
        subject__source__slug=SOURCE,
        subject__name=str(observed.id),
    ).order_by("-evaluation__captured", "-pk")
    seen: set[tuple[str, str]] = set()
    for row in rows:
        key = (row.check_slug, row.language)
        if key not in seen:
            seen.add(key)
            yield Verdict(
                outcome=Outcome(row.outcome),
                because=row.because,
                language=row.language or None,
                evidence=Evidence(capture=row.digest, quote=row.quote),
                check=row.check_slug,
                basis=tuple(row.basis),
            )


def write(
    observed: Observed,
    verdicts: Sequence[Verdict],
    now: datetime,
    *,
    regime: str,
    maker: str,
) -> None:
    """Write what is said of an observation, unless all of it was said before.

    Who calls it holds a transaction.
    """
    owner = models.Organization.objects.get(slug=observed.organization)
    source = inner.begin(owner, SOURCE, "Observations")
    if not set(map(_key, verdicts)) - set(map(_key, last(observed))):
        return
    judged = Judged(
        name=str(observed.id),
        title=f"{observed.name} ({observed.day})",
        verdicts=tuple(verdicts),
    )
    inner.write(source, KIND, (judged,), now, regime=regime, maker=maker)


def _key(verdict: Verdict) -> tuple[str, str, str, str]:
    return (
        verdict.check,
        verdict.language or "",
        verdict.outcome,
        clean(verdict.because),
    )

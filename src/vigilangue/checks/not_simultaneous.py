"""A version was issued after the first version of the document, not with it.

Requires
    The versions of what is issued come on one day, where a text wants that of them.

Why it matters
    Who reads the late language prepares and votes on less time than the others.

Assumes
    Systems state the day of each version, give or take a time zone.

Remedy
    Hold the first version until all are there, or say with it when the others come.
"""

from collections.abc import Iterator
from datetime import date

from vigilangue import core
from vigilangue.core import Nature, Outcome, Publication, Severity, check
from vigilangue.language.tags import same

GRACE = 1  # days


@check(
    severity=Severity.MAJOR, since="0.2", about=Publication, nature=Nature.OCCURRENCE
)
def not_simultaneous(
    listed: Publication, regime: core.Regime, today: date
) -> Iterator[core.Verdict]:
    """Yield one verdict for each language that it is owed in."""
    owed = listed.together(regime)
    dated = [(v.day, v.language) for v in listed.versions if v.day]
    known = [
        min((d for d, g in dated if same(g, o.language)), default=None) for o in owed
    ]
    if not owed and listed.owed(regime):
        yield listed.verdict(Outcome.INAPPLICABLE, "no text wants them on one day")
    elif not owed:
        yield listed.verdict(Outcome.CANT_TELL, "nothing shows its languages")
    for each, day in zip(owed, known, strict=True):
        outcome, because = _judge(day, known)
        told = {"language": each.language, "quote": each.quote}
        yield listed.verdict(outcome, because, basis=each.basis, **told)


def _judge(own: date | None, known: list[date | None]) -> tuple[Outcome, str]:
    days = [day for day in known if day]
    if len(known) < 2:
        return Outcome.INAPPLICABLE, "it is owed in one language"
    if own is None or len(days) < 2:
        return Outcome.CANT_TELL, "the days of two versions are not known"
    behind = (own - min(days)).days
    told = f"issued on {own}, {behind} days after the first version"
    if behind <= GRACE and None in known:
        return Outcome.CANT_TELL, f"{told}; one without a day may be older"
    return (Outcome.FAILED if behind > GRACE else Outcome.PASSED), told

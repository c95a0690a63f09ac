"""The notices of a department require English alone, where French is only an asset.

Requires
    The working languages are equal: a notice asks for either, unless the functions of
    the post require a specific one.

Why it matters
    One such notice may have a reason that it does not print. Where it is the rule of a
    department, who works in the other language is shut out from it.

Assumes
    Notices are read by a machine, and are those of a period: English counts as
    favoured only where the interval (Wilson, 95 %) of its share lies above that of the
    other working language. Of fewer than five notices nothing is told.

Remedy
    Ask for either working language in the notices of the next period.
"""

from collections.abc import Iterator
from datetime import date

from vigilangue import core
from vigilangue.core import Duty, Force, Outcome, Recruitment, Severity, Verdict, check
from vigilangue.measures.favoured import english_favoured as favours_english

LEAST = 5  # notices


@check(severity=Severity.MAJOR, since="0.2", force=Force.REQUESTS, about=Recruitment)
def english_favoured(
    some: Recruitment, regime: core.Regime, today: date
) -> Iterator[Verdict]:
    """Yield one verdict about a department in a period."""
    working = regime.owed(some.kind, Duty.EITHER)
    told = [m for m in some.favoured if m.language in working]
    of = max((m.of for m in told), default=0)
    said = ", ".join(f"{m.language} in {m.n}" for m in told)
    because = f"of {of} notices, {said} required by itself, another only wished for"
    favoured = favours_english(told)
    if "en" not in working or len(working) < 2:
        outcome, because = Outcome.INAPPLICABLE, "the regime does not ask for either"
    elif of < LEAST:
        outcome, because = Outcome.CANT_TELL, f"{of} notices, too few to tell"
    elif favoured is None:
        outcome, because = Outcome.CANT_TELL, f"{because}: it may be chance"
    else:
        outcome = Outcome.FAILED if favoured else Outcome.PASSED
    yield Verdict(
        outcome=outcome,
        because=f"{some.since:%Y-%m} to {some.until:%Y-%m}: {because}",
        evidence=some.evidence,
        basis=tuple(line.basis for line in regime.about(some.kind, Duty.EITHER)),
    )

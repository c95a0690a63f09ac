"""A vacancy notice requires one of the working languages, and not the other.

Requires
    A notice states the need for either of the working languages, unless the functions
    of the post require a specific one: it does not choose for the candidate.

Why it matters
    Where one is always the one required, and the other at most an asset, the two are
    not equal, and who works in the other cannot apply.

Assumes
    A language that the functions need is a reason. At the seat of a regional commission
    with working languages of its own, what it may ask for is not known to us.

Remedy
    Ask for one of the working languages, whichever; or for both; or say in the
    functions why this one is needed.
"""

from collections.abc import Iterator
from datetime import date

from vigilangue import core
from vigilangue.core import Duty, Force, Outcome, Severity, Vacancy, check


@check(severity=Severity.MAJOR, since="0.2", force=Force.REQUESTS, about=Vacancy)
def one_working_language_only(
    vacancy: Vacancy, regime: core.Regime, today: date
) -> Iterator[core.Verdict]:
    """Yield one verdict, quoting what is required, or what the functions need."""
    lines = regime.about(vacancy.kind, Duty.EITHER)
    working = regime.owed(vacancy.kind, Duty.EITHER)
    sets = [set(r.any_of) & set(working) for r in vacancy.required]
    alone = {r.any_of[0] for r in vacancy.required if len(r.any_of) == 1} & {*working}
    seat, functional = vacancy.station, vacancy.notice.functional
    quotes = [r.quote for r in vacancy.required if {*working} & {*r.any_of}]
    if not any(sets):
        outcome, because = Outcome.INAPPLICABLE, "it requires no working language"
    elif len(alone) != 1:
        outcome = Outcome.PASSED
        because = "it requires both" if alone else "it requires either"
    elif functional:
        outcome, because = Outcome.INAPPLICABLE, "the functions need a language"
        quotes = [need.quote for need in functional]
    elif seat and seat.commission:
        outcome = Outcome.CANT_TELL
        because = f"the seat of {seat.commission}, with working languages of its own"
    else:
        outcome = Outcome.FAILED
        because = f"of {', '.join(working)} it requires {alone.pop()} only"
    yield vacancy.verdict(outcome, because, lines=lines, quotes=quotes)

"""Somebody looked after the time was over, and what was asked for was not there.

Requires
    Who is asked to report at a session, or by a day, does so before it is over.

Why it matters
    A report that does not come leaves the next resolution without ground.

Assumes
    A session closes when the next opens, as the catalogue dates it. An absence is
    claimed only where a person looked, after that, at the place where the report
    would be.

Remedy
    Ask who owes it; or say where it is, or what replaced the mandate.
"""

from collections.abc import Iterator
from datetime import date

from vigilangue import core
from vigilangue.core import Commitment, Force, Happened, Outcome, Severity, check


@check(severity=Severity.MAJOR, since="0.2", force=Force.REQUESTS, about=Commitment)
def report_overdue(
    mandate: Commitment, regime: core.Regime, today: date
) -> Iterator[core.Verdict]:
    """Yield one verdict, resting on the provision that asks for it."""
    settled, ends = mandate.settled, mandate.ends
    late = mandate.looked(since=ends) if ends else None
    if not mandate.due or not mandate.owed:
        outcome, because = Outcome.INAPPLICABLE, "nothing is owed by a time"
    elif settled is not None:
        gone = settled.what is Happened.SUPERSEDED
        outcome = Outcome.INAPPLICABLE if gone else Outcome.PASSED
        because = f"{settled.what} on {settled.at.date()}"
    elif ends is None:
        outcome = Outcome.CANT_TELL
        because = "the catalogue does not know when its time is over"
    elif today < ends:
        outcome, because = Outcome.INAPPLICABLE, f"its time is over on {ends}"
    elif late is None:
        outcome = Outcome.CANT_TELL
        because = f"over since {ends}, and nobody has looked for it since"
    else:
        outcome = Outcome.FAILED
        because = f"over since {ends}; not found on {late.at.date()}"
    yield mandate.verdict(outcome, because, settled or late)

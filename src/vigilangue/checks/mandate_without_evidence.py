"""A mandate is said to be done without evidence, or nothing was found of it.

Requires
    Who says that a mandate was carried out names what shows it; and of a mandate
    that no time binds, something can be found when it is looked for.

Why it matters
    A commitment that is only declared cannot be held against what was asked.

Assumes
    Nothing is claimed where nobody has looked. What is asked for by a time is left
    to `report-overdue` until somebody says that it was done.

Remedy
    Add the document, decision or page that shows it.
"""

from collections.abc import Iterator
from datetime import date

from vigilangue import core
from vigilangue.core import Commitment, Force, Happened, Outcome, Severity, check


@check(severity=Severity.MINOR, since="0.2", force=Force.REQUESTS, about=Commitment)
def mandate_without_evidence(
    mandate: Commitment, regime: core.Regime, today: date
) -> Iterator[core.Verdict]:
    """Yield one verdict, resting on the provision that asks for it."""
    settled, look = mandate.settled, mandate.looked()
    if settled is not None and settled.what is Happened.SUPERSEDED:
        outcome, because = Outcome.INAPPLICABLE, "superseded"
    elif settled is not None:
        outcome = Outcome.PASSED if settled.evidence else Outcome.FAILED
        because = f"said to be {settled.what} on {settled.at.date()}"
        because += "" if settled.evidence else ", without evidence"
    elif mandate.due or not mandate.owed:
        outcome = Outcome.INAPPLICABLE
        because = "asked for by a time, or owed to nobody"
    elif look is None:
        outcome, because = Outcome.CANT_TELL, "nobody has looked for it"
    else:
        outcome, because = Outcome.FAILED, f"nothing found on {look.at.date()}"
    yield mandate.verdict(outcome, because, settled or look)

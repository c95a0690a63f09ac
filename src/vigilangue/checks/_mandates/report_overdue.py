"""What a mandate asks for was not given when its time was over."""

from __future__ import annotations

from datetime import date

from vigilangue.core import Commitment, Evidence, Happened, Outcome, Verdict


def report_overdue(mandate: Commitment, today: date) -> Verdict:
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
    if not mandate.due or not mandate.owed:
        return Verdict(
            outcome=Outcome.INAPPLICABLE, because="nothing is owed by a time"
        )
    settled = mandate.settled
    if settled is not None:
        proof = Evidence(quote=settled.evidence[:300])
        because = f"{settled.what} on {settled.at.date()}"
        if settled.what is Happened.SUPERSEDED:
            return Verdict(outcome=Outcome.INAPPLICABLE, because=because)
        return Verdict(outcome=Outcome.PASSED, because=because, evidence=proof)
    if mandate.ends is None:
        because = "the catalogue does not know when its time is over"
        return Verdict(outcome=Outcome.CANT_TELL, because=because)
    if today < mandate.ends:
        because = f"its time is over on {mandate.ends}"
        return Verdict(outcome=Outcome.INAPPLICABLE, because=because)
    looks = [e for e in mandate.events if e.what is Happened.LOOKED]
    late = [e for e in looks if e.at.date() >= mandate.ends]
    if not late:
        because = f"over since {mandate.ends}, and nobody has looked for it since"
        return Verdict(outcome=Outcome.CANT_TELL, because=because)
    because = f"over since {mandate.ends}; not found on {late[-1].at.date()}"
    proof = Evidence(quote=late[-1].evidence[:300])
    return Verdict(outcome=Outcome.FAILED, because=because, evidence=proof)

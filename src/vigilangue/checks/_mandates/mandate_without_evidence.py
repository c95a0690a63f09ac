"""Nothing shows that a mandate was carried out."""

from __future__ import annotations

from datetime import date

from vigilangue.core import Commitment, Evidence, Happened, Outcome, Verdict


def mandate_without_evidence(mandate: Commitment, today: date) -> Verdict:
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
    settled = mandate.settled
    if settled is not None and settled.what is Happened.SUPERSEDED:
        return Verdict(outcome=Outcome.INAPPLICABLE, because="superseded")
    if settled is not None:
        said = f"said to be {settled.what} on {settled.at.date()}"
        if not settled.evidence:
            return Verdict(outcome=Outcome.FAILED, because=f"{said}, without evidence")
        proof = Evidence(quote=settled.evidence[:300])
        return Verdict(outcome=Outcome.PASSED, because=said, evidence=proof)
    if mandate.due or not mandate.owed:
        because = "asked for by a time, or owed to nobody"
        return Verdict(outcome=Outcome.INAPPLICABLE, because=because)
    looks = [e for e in mandate.events if e.what is Happened.LOOKED]
    if not looks:
        return Verdict(outcome=Outcome.CANT_TELL, because="nobody has looked for it")
    proof = Evidence(quote=looks[-1].evidence[:300])
    because = f"nothing found on {looks[-1].at.date()}"
    return Verdict(outcome=Outcome.FAILED, because=because, evidence=proof)

"""A meeting had no interpretation into a language that it is entitled to.

Requires
    A meeting that is entitled to interpretation has it, in each of those languages.

Why it matters
    Who cannot follow a meeting in their language takes no part in it, or takes part in
    another's.

Assumes
    What the meeting is entitled to was written down by whoever observed it, from its
    rules or its language note, and a coordinator has validated it. Interpretation "as
    available" is no right: its absence is no failure. What nobody observed, and what
    nobody knows to be owed, is *cannot tell*.

Remedy
    Provide interpretation, or put the meeting off until there is.
"""

from collections.abc import Iterator
from datetime import date

from vigilangue import core
from vigilangue.core import Outcome, Severity, check
from vigilangue.core.observation import Observation


@check(severity=Severity.MAJOR, since="0.2", about=Observation)
def meeting_without_interpretation(
    seen: Observation, regime: core.Regime, today: date
) -> Iterator[core.Verdict]:
    """Yield one verdict for each language that the grid asks about."""
    owed = seen.by_language("entitlement")
    had = seen.by_language("interpretation")
    for language in owed | had:
        outcome, because = _judge(owed.get(language, ""), had.get(language, ""))
        yield seen.verdict(outcome, because, language)


def _judge(owed: str, had: str) -> tuple[Outcome, str]:
    if owed in ("as-available", "not-entitled"):
        return Outcome.INAPPLICABLE, "the meeting is not entitled to it"
    if had == "yes":
        return Outcome.PASSED, "there was interpretation"
    if had != "no":
        return Outcome.CANT_TELL, "whether there was interpretation was not observed"
    if owed != "entitled":
        return Outcome.CANT_TELL, "what the meeting is entitled to is not known"
    return Outcome.FAILED, "there was no interpretation"

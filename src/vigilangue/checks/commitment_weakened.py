"""What an instrument asked for, its successor asks for less strongly.

Requires
    A commitment that is renewed keeps the force that it had.

Why it matters
    Where "requests" becomes "encourages", nobody owes any longer what was owed, and
    the text goes on looking the same.

Assumes
    The force of a provision is that of its first lead verb, or, where that only
    tells, of the strongest act inside it; only numbered paragraphs are looked at, and
    not what stands below them. Between two languages only verbs that both tell apart
    are compared: one Chinese verb says both "requests" and "invites".

Remedy
    Ask in the next negotiation for the former verb, or note why it was given up.
"""

from collections.abc import Iterator
from datetime import date

from vigilangue import core
from vigilangue.core import Outcome, Severity, check
from vigilangue.core.fate import Fate

SURE = 0.5  # of a pair, under which another provision may be the heir


@check(severity=Severity.MAJOR, since="0.2", about=Fate)
def commitment_weakened(
    fate: Fate, regime: core.Regime, today: date
) -> Iterator[core.Verdict]:
    """Yield one verdict, resting on the provision as it was."""
    yield fate.verdict(*_judge(fate))


def _judge(fate: Fate) -> tuple[Outcome, str]:
    was, now = fate.was, fate.now
    if not was.most:
        return Outcome.INAPPLICABLE, "it asks nothing of anybody"
    if now is None:
        return Outcome.INAPPLICABLE, "nothing took its place"
    if fate.confidence < SURE:
        return Outcome.CANT_TELL, f"it is not sure that {fate.heir} took its place"
    told = f"“{was.verb}” became “{now.verb}”" if now.verb else "its verb is gone"
    if was.verb == now.verb:
        told = f"it is still “{was.verb}”"
    if now.most < was.least:
        return Outcome.FAILED, told
    if now.least < was.most:
        return Outcome.CANT_TELL, f"{told}, which may say more or less than it seems"
    return Outcome.PASSED, told

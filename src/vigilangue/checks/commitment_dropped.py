"""What an instrument asked for stands nowhere in its successor.

Requires
    A commitment is renewed, or its successor says why it ends.

Why it matters
    What is not renewed is seldom asked for again: it is lost without a word.

Assumes
    The successor is on the same subject and takes the whole over. A provision that
    was fulfilled, or merged into one that is worded quite otherwise, looks lost too:
    read both. Only numbered paragraphs are looked at, and not what stands below them.

Remedy
    If it was fulfilled, record that; else ask for it in the next negotiation.
"""

from collections.abc import Iterator
from datetime import date

from vigilangue import core
from vigilangue.core import Outcome, Severity, Status, check
from vigilangue.core.fate import Fate

SURE = 0.6  # that it has no heir


@check(severity=Severity.MAJOR, since="0.2", status=Status.TRIAL, about=Fate)
def commitment_dropped(
    fate: Fate, regime: core.Regime, today: date
) -> Iterator[core.Verdict]:
    """Yield one verdict, resting on the provision as it was."""
    yield fate.verdict(*_judge(fate))


def _judge(fate: Fate) -> tuple[Outcome, str]:
    if not fate.was.most:
        return Outcome.INAPPLICABLE, "it asks nothing of anybody"
    if fate.heir is not None:
        return Outcome.PASSED, f"{fate.heir} took its place"
    if not fate.whole:
        return Outcome.CANT_TELL, "the successor was not read whole"
    if fate.confidence < SURE:
        return Outcome.CANT_TELL, "another provision is a little like it"
    return Outcome.FAILED, f"nothing in {fate.successor} took its place"

"""What may be done with an action as it stands, and why something may not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from vigilangue.core.action import Deed, Rung, Step

from .standing import Standing

ALWAYS = (Deed.ASSIGNED, Deed.DUE, Deed.COMMENTED)
NEXT = {
    Step.PROPOSED: (Deed.CIRCULATED, Deed.AGREED, Deed.CANCELLED),
    Step.AGREED: (Deed.SENT, Deed.DONE, Deed.CANCELLED),
    Step.SENT: (Deed.ANSWERED, Deed.DONE, Deed.CANCELLED),
    Step.ANSWERED: (Deed.ANSWERED, Deed.DONE, Deed.CANCELLED),
    Step.DONE: (Deed.DONE, Deed.SENT, Deed.CANCELLED),
    Step.VERIFIED: (),
    Step.CANCELLED: (Deed.PROPOSED,),
}
OF_SILENCE = (Deed.OBJECTED, Deed.CLEARED, Deed.SIGNED)


def offered(standing: Standing, rung: Rung) -> Iterator[Deed]:
    """Yield what people may do with an action now."""
    for deed in Deed:
        if refuse(deed, standing, rung) is None:
            yield deed


def refuse(
    deed: Deed,
    standing: Standing,
    rung: Rung,
    *,
    quoted: bool = True,
    until: date | None = None,
) -> str | None:
    """Return why something may not be done now, None where it may.

    ``quoted`` is false where a provision that the draft quotes is not held in its
    language: then it cannot be sent. ``until`` is the day that is given.
    """
    if deed.by_machine:
        return "only a capture verifies or contradicts"
    if standing.step is None:
        return None if deed is Deed.PROPOSED else "nothing is proposed yet"
    if deed in ALWAYS:
        return None
    if deed in OF_SILENCE:
        return _of_silence(deed, standing, rung)
    if deed not in NEXT[standing.step]:
        return f"an action that is {standing.step} cannot be {deed}"
    if deed is Deed.CIRCULATED:
        return _circulated(standing, rung, until)
    if deed is Deed.AGREED and rung.collective:
        return _agreed(standing)
    if deed is Deed.SENT and not quoted:
        return "a provision it quotes is not held in the language of the letter"
    return None


def _of_silence(deed: Deed, standing: Standing, rung: Rung) -> str | None:
    if not rung.collective or standing.silence is None:
        return "nothing is circulated"
    if standing.step is not Step.PROPOSED:
        return "the silence procedure is over"
    if deed is Deed.OBJECTED and standing.today > standing.silence.until:
        return "the last day to object is over"
    if deed is Deed.CLEARED and not standing.silence.objections:
        return "nobody objects"
    return None


def _circulated(standing: Standing, rung: Rung, until: date | None) -> str | None:
    if not rung.collective:
        return "only what is signed together goes through the silence procedure"
    if until is not None and until <= standing.today:
        return "give those who are asked at least until tomorrow"
    return None


def _agreed(standing: Standing) -> str | None:
    if standing.silence is None:
        return "circulate it first: it is signed together"
    if standing.silence.broken():
        return "somebody objects"
    if not standing.silence.kept(standing.today):
        return f"silence is kept until {standing.silence.until}"
    return None

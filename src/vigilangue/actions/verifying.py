"""What the looks that came after say of an action that is said to be done."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from vigilangue.core import Outcome
from vigilangue.core.action import Act, Deed, Step

from .standing import stand

AUTHOR = "vigilangue"


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What a look said of one alert: its outcome, and when that was captured."""

    captured: datetime
    outcome: Outcome
    because: str = ""


def verify(
    acts: Sequence[Act], looks: Mapping[str, Iterable[Look]], now: datetime
) -> Act | None:
    """Return what the machine has to add to an action, None where it has nothing.

    ``looks`` are those at each alert that the action is on, by its name. It is
    verified where the newest look at each, captured after it was said to be done,
    passed; contradicted where one of them failed. A look that cannot tell says
    nothing, and a pass of before proves nothing.
    """
    standing = stand(acts, now)
    if standing.step is not Step.DONE or standing.done is None or not looks:
        return None
    newest = {name: _newest(some, standing.done.at) for name, some in looks.items()}
    failed = [n for n in newest.values() if n and n.outcome is Outcome.FAILED]
    if failed:
        last = max(failed, key=lambda look: look.captured)
        told = standing.contradicted
        if told is not None and told.captured and told.captured >= last.captured:
            return None
        return _act(Deed.CONTRADICTED, last, now)
    passed = [n for n in newest.values() if n and n.outcome is Outcome.PASSED]
    if len(passed) < len(newest):
        return None
    return _act(Deed.VERIFIED, max(passed, key=lambda look: look.captured), now)


def _newest(looks: Iterable[Look], after: datetime) -> Look | None:
    told = (Outcome.PASSED, Outcome.FAILED)
    later = [k for k in looks if k.captured > after and k.outcome in told]
    return max(later, key=lambda look: look.captured, default=None)


def _act(what: Deed, look: Look, now: datetime) -> Act:
    return Act(
        what=what, at=now, author=AUTHOR, text=look.because, captured=look.captured
    )

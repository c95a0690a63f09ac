"""What the looks at an identity say of why it alerts or not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import takewhile

from vigilangue.core import Outcome

from .event import Event, What
from .folding import heeded, in_order
from .reasons import Reason, Why
from .sighting import Sighting


def looks(
    seen: Sequence[Sighting], last: Event | None, now: datetime, *, confirm: int
) -> Iterator[Reason]:
    """Yield what the looks say: why nothing is open, and which changed nothing.

    ``last`` is the last event of the machine; the rest is as for `fold`.
    """
    if not seen:
        yield Reason(why=Why.NEVER_SEEN)
        return
    told = tuple(heeded(seen, None, now))
    if told and not (last and last.what is not What.RESOLVED):
        row = _row(heeded(seen, last, now))
        if 0 < row < confirm:
            yield _reason(Why.NOT_CONFIRMED, told[-1], n=row, of=confirm)
        yield from _quiet(told, last)
    yield from _in_vain(seen, told, last)
    yield from _late(seen, told, last)


def _row(told: Iterable[Sighting]) -> int:
    latest_first = reversed(tuple(told))
    return len(tuple(takewhile(lambda s: s.outcome is Outcome.FAILED, latest_first)))


def _quiet(told: Sequence[Sighting], last: Event | None) -> Iterator[Reason]:
    if told[-1].outcome is Outcome.INAPPLICABLE:
        yield _reason(Why.DOES_NOT_APPLY, told[-1])
    elif told[-1].outcome is Outcome.PASSED and last is None:
        failed = any(s.outcome is Outcome.FAILED for s in told)
        yield _reason(Why.PASSED if failed else Why.NEVER_FAILED, told[-1])


def _in_vain(
    seen: Iterable[Sighting], told: Sequence[Sighting], last: Event | None
) -> Iterator[Reason]:
    """Yield since when nothing can be told, if the latest looks are such."""
    known = _newest(told, last)
    vain = sorted(
        (
            s
            for s in seen
            if s.outcome is Outcome.CANT_TELL and (not known or s.captured > known)
        ),
        key=lambda s: s.captured,
    )
    if vain:
        because, since = vain[-1].because, vain[0].captured
        yield Reason(why=Why.CANNOT_TELL, since=since, n=len(vain), because=because)


def _late(
    seen: Iterable[Sighting], told: Sequence[Sighting], last: Event | None
) -> Iterator[Reason]:
    """Yield the latest answer, if it is about a capture that no longer counts."""
    known = _newest(told, last)
    telling = [s for s in in_order(seen) if s.outcome is not Outcome.CANT_TELL]
    if not telling or not known:
        return
    latest = telling[-1]
    failing = last is not None and last.what is not What.RESOLVED
    # Read again, the capture of the last event answers otherwise.
    other = last and latest.captured == last.seen
    other = other and failing is not (latest.outcome is Outcome.FAILED)
    if latest.captured < known or other:
        yield _reason(Why.OLDER_CAPTURE, latest)


def _newest(told: Sequence[Sighting], last: Event | None) -> datetime | None:
    moments = (*(s.captured for s in told), *((last.seen,) if last else ()))
    return max(moments, default=None)


def _reason(why: Why, look: Sighting, *, n: int = 0, of: int = 0) -> Reason:
    return Reason(why=why, since=look.captured, because=look.because, n=n, of=of)

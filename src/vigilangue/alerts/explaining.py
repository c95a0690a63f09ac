"""Why something alerts, or why not: named reasons, for web and CLI to word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from .event import Event, What
from .folding import fold, last_of_machine
from .hindrance import Hindrance
from .looking import looks
from .reasons import Reason, Why
from .sighting import Identity, Sighting
from .standing import Phase, Standing, stand


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """Why one identity alerts or not: the reason that decides comes first.

    ``looked`` is the time of the last capture that was looked at, even in vain.
    """

    identity: Identity
    standing: Standing
    reasons: tuple[Reason, ...]
    looked: datetime | None = None

    @property
    def alerts(self) -> bool:
        """Whether it alerts at that moment."""
        return self.standing.speaks


def explain(
    identity: Identity,
    sightings: Iterable[Sighting],
    events: Iterable[Event],
    now: datetime,
    *,
    confirm: int = 1,
    hindrances: frozenset[Hindrance] = frozenset(),
    evaluations: frozenset[int] | None = None,
) -> Explanation:
    """Return the reasons for which an identity alerts at ``now``, or does not.

    The arguments are those of `fold`; ``sightings`` are all that are known, and what
    was seen or recorded after ``now`` is left out. ``evaluations`` are those that were
    not folded yet (default: any may be).
    """
    seen = [s for s in sightings if s.captured <= now]
    done = [e for e in events if e.at <= now]
    standing, last = stand(done, now), last_of_machine(done)
    own, holds = tuple(_own(standing)), tuple(_holds(standing))
    would = tuple(fold(seen, done, now, confirm=confirm))
    missing = tuple(
        fold(
            seen,
            done,
            now,
            confirm=confirm,
            hindrances=hindrances,
            evaluations=evaluations,
        )
    )
    return Explanation(
        identity=identity,
        standing=standing,
        reasons=(
            *(holds + own if standing.failing else ()),
            *_hindered(hindrances, would),
            *(() if standing.failing else own),
            *_missing(missing, standing),
            *looks(seen, last, now, confirm=confirm),
            *(() if standing.failing else holds),
        ),
        looked=max((s.captured for s in seen), default=None),
    )


OWN = {
    Phase.OPEN: Why.OPEN,
    Phase.REGRESSED: Why.REGRESSED,
    Phase.RESOLVED: Why.RESOLVED,
}
IN_FORCE = {
    What.DEFERRED: Why.DEFERRED,
    What.WAIVED: Why.WAIVED,
    What.DISMISSED: Why.DISMISSED,
}
OVER = {What.DEFERRED: Why.DEFERRAL_OVER, What.WAIVED: Why.WAIVER_OVER}
NAMES = {
    Hindrance.TRIAL: Why.TRIAL,
    Hindrance.UNVERIFIED: Why.UNVERIFIED,
    Hindrance.OCCURRENCE: Why.OCCURRENCE,
    Hindrance.SOURCE_AT_FAULT: Why.SOURCE_AT_FAULT,
}


def _own(standing: Standing) -> Iterator[Reason]:
    """Yield the phase of the alert, and what kept it quiet until lately."""
    if standing.phase in OWN:
        why, because = OWN[standing.phase], standing.because
        yield Reason(why=why, since=standing.since, because=because)
    if standing.ended and standing.speaks:
        yield _of(OVER[standing.ended.what], standing.ended)


def _holds(standing: Standing) -> Iterator[Reason]:
    """Yield what keeps it quiet, or would: first what decides."""
    holds = (standing.dismissed, standing.waived, standing.deferred)
    first = standing.quiet_because
    for event in sorted(filter(None, holds), key=lambda e: e is not first):
        yield _of(IN_FORCE[event.what], event)


def _hindered(
    hindrances: frozenset[Hindrance], would: Sequence[Event]
) -> Iterator[Reason]:
    """Yield what hinders, and since when it would be open if nothing did."""
    opens = [e for e in would[-1:] if e.what is not What.RESOLVED]
    for hindrance in (h for h in Hindrance if h in hindrances):
        opened = opens and hindrance is not Hindrance.SOURCE_AT_FAULT
        yield Reason(why=NAMES[hindrance], since=opens[0].seen if opened else None)


def _missing(missing: Sequence[Event], standing: Standing) -> Iterator[Reason]:
    """Yield what the next fold will change, if it will."""
    for event in missing[-1:]:
        if standing.failing is (event.what is What.RESOLVED):
            yield Reason(why=Why.NOT_YET_FOLDED, since=event.seen, because=event.reason)


def _of(why: Why, event: Event) -> Reason:
    return Reason(
        why=why,
        since=event.at,
        until=event.until,
        author=event.author,
        because=event.reason,
    )

"""How all alerts of an organization stand, in lots of those that stand alike.

It is worked out from the events whenever it is asked for; what was worked out last is
held in memory and brought up to what happened since, so that a list of a hundred
thousand alerts answers at once.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from threading import Lock

from vigilangue.alerts import Event, Phase, Standing, stand
from vigilangue.store import where
from vigilangue.store.queries import alerts_brief as rows
from vigilangue.store.queries.alerting import Mark
from vigilangue.store.queries.alerts_brief import Brief, Reach

MOST = 32  # organizations that are held
ANY = datetime(1970, 1, 1, tzinfo=UTC)  # a lot has no time of its own, only its alerts


@dataclass(frozen=True, slots=True, kw_only=True)
class Lot:
    """What alerts of one check in one language have in common.

    ``standing`` says what is in force, not since when nor by whom.
    """

    check: str
    language: str
    source: str
    basis: tuple[str, ...]
    standing: Standing


Lots = dict[Lot, dict[int, datetime]]  # since when each subject has stood so


@dataclass(slots=True, kw_only=True)
class Held:
    """The lots of an organization, as far as the events went on a day."""

    day: date
    reach: Reach
    lots: Lots = field(default_factory=dict)
    where: dict[Mark, Lot] = field(default_factory=dict)


_HELD: dict[tuple[str, str], Held] = {}
_LOCK = Lock()


def lots(organization: str, now: datetime) -> Lots:
    """Return the alerts of an organization by how they stand; nobody may change it.

    Those that never opened are none.
    """
    key, today = (str(where.home()), organization), now.astimezone(UTC).date()
    with _LOCK:
        held, reach = _HELD.pop(key, None), rows.reach()
        if held is None or held.day != today or not _followed(held, reach):
            held = Held(day=today, reach=reach)
            ahead = _put(held, rows.of_organization(organization), now)
        elif held.reach == reach:
            ahead = False
        else:
            marks = rows.marks_since(organization, held.reach.last)
            held = Held(
                day=held.day,
                reach=reach,
                lots={lot: dict(some) for lot, some in held.lots.items()},
                where=dict(held.where),
            )
            ahead = _put(held, rows.of_marks(marks), now)
        if not ahead:
            _HELD[key] = held
            while len(_HELD) > MOST:
                _HELD.pop(next(iter(_HELD)))
    return held.lots


def _followed(held: Held, reach: Reach) -> bool:
    """Tell whether nothing but new events came since: none late, none taken out."""
    if held.reach == reach:
        return True
    new = rows.newer(held.reach.last)
    return new <= rows.FEW and held.reach.count + new == reach.count


def _put(held: Held, briefs: Iterable[Brief], now: datetime) -> bool:
    """Put alerts where they stand; tell whether an event is ahead of the clock."""
    ahead, found = False, _by_mark(briefs)
    for mark, some in found.items():
        ahead = ahead or any(each.event.at > now for each in some)
        standing = stand((each.event for each in some), now)
        if (old := held.where.pop(mark, None)) is not None:
            held.lots[old].pop(mark.subject)
            if not held.lots[old]:
                del held.lots[old]
        if standing.phase is Phase.NONE:
            continue
        lot = Lot(
            check=mark.check,
            language=mark.language,
            source=some[0].source,
            basis=next((b.basis for b in reversed(some) if b.basis), ()),
            standing=_alike(standing),
        )
        held.where[mark] = lot
        held.lots.setdefault(lot, {})[mark.subject] = standing.since or ANY
    return ahead


def _by_mark(briefs: Iterable[Brief]) -> dict[Mark, list[Brief]]:
    found: dict[Mark, list[Brief]] = {}
    for brief in briefs:
        found.setdefault(brief.mark, []).append(brief)
    return found


def _alike(standing: Standing) -> Standing:
    """Return a standing without what differs from one alert to the next."""
    return Standing(
        now=ANY,
        phase=standing.phase,
        acknowledged=_said(standing.acknowledged),
        deferred=_said(standing.deferred),
        waived=_said(standing.waived),
        dismissed=_said(standing.dismissed),
        validated=_said(standing.validated),
        transmitted=_said(standing.transmitted),
        published=_said(standing.published),
    )


def _said(event: Event | None) -> Event | None:
    if event is None:
        return None
    until = date.max if event.until else None
    return Event(what=event.what, at=ANY, author="–", reason="–", until=until)

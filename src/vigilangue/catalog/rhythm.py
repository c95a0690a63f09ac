"""How often a source is looked at, as people write it: ``1 day``, ``6 hours``."""

from __future__ import annotations

import re
from datetime import timedelta

from vigilangue.core import Connector, Kind

from .table import Table

ONCE = "once"
UNITS = {
    "minute": timedelta(minutes=1),
    "hour": timedelta(hours=1),
    "day": timedelta(days=1),
    "week": timedelta(weeks=1),
}
LEAST, MOST = timedelta(minutes=15), timedelta(weeks=53)
DAY = timedelta(days=1)
# A notice closes within days; the rest may be told of on the next morning.
USUAL = {Kind.NOTICE: timedelta(hours=6)}
_WRITTEN = re.compile(r"([1-9]\d{0,3}) (minute|hour|day|week)s?")


def every(table: Table, kind: Kind, connector: Connector) -> timedelta | None:
    """Return how long to wait between two looks; None where one look is enough.

    A file that somebody else recorded does not change, unless told otherwise.
    """
    written = table.get("every", str)
    if written is None:
        once = connector is Connector.WARC
        return None if once else USUAL.get(kind, DAY)
    if written == ONCE:
        return None
    found = _WRITTEN.fullmatch(written)
    wait = int(found[1]) * UNITS[found[2]] if found else timedelta()
    if not LEAST <= wait <= MOST:
        what = f'{written!r}: write it as "6 hours", "1 day", "2 weeks" or "once"'
        raise table.error("every", f"{what}, from 15 minutes to 53 weeks")
    return wait


def written(wait: timedelta | None) -> str:
    """Return a wait as a declaration writes it, in the largest unit that fits."""
    if wait is None:
        return ONCE
    for unit, length in reversed(UNITS.items()):
        n, rest = divmod(wait, length)
        if n and not rest:
            return f"{n} {unit}" if n == 1 else f"{n} {unit}s"
    return f"{round(wait / UNITS['minute'])} minutes"

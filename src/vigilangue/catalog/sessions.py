"""The dated table of sessions: when one opens, as far as somebody has checked it."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.resources import files

from vigilangue.core import CatalogError

FILE = "sessions.toml"


def opening(body: str, session: int) -> date | None:
    """Return the day on which a session of a body opens, None where it is unknown.

    ``body`` is its canonical English name. A date that nobody has checked is unknown.
    Raises CatalogError where the table is not what it should be.
    """
    return _table().get((body, session))


@cache
def _table() -> Mapping[tuple[str, int], date]:
    found: dict[tuple[str, int], date] = {}
    text = (files("vigilangue.catalog") / FILE).read_text("utf-8")
    for body, rows in tomllib.loads(text).items():
        for number, row in rows.items():
            opens, unverified = row.get("opens"), row.get("unverified", False)
            if not isinstance(opens, date) or not isinstance(unverified, bool):
                raise CatalogError(f"{FILE}: {body}: {number}: opens must be a date")
            if not unverified:
                found[body, int(number)] = opens
    return found

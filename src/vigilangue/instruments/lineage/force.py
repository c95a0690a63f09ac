"""How strongly a paragraph binds, by the lemma of its first lead verb."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from vigilangue.core import Provision, Role

from ..lemmas import alike


def force(provision: Provision) -> int | None:
    """Return 0 (tells) to 5 (decides); None of what is no numbered paragraph."""
    numbered = provision.role is Role.OPERATIVE and provision.number is not None
    if not numbered or provision.level > 1:
        return None
    table: Mapping[str, int] = _table()["force"]
    return table.get(provision.verbs[0], 0) if provision.verbs else 0


def translated(older: Provision, newer: Provision) -> bool:
    """Tell whether a change of force may be the work of translators alone.

    So it is where either has no verb that is known, or both have verbs that are put
    for one another.
    """
    if not older.verbs or not newer.verbs:
        return True
    one, other = older.verbs[0], newer.verbs[0]
    exchanged: Mapping[str, list[str]] = _table()["exchanged"]
    if other in alike(one):
        return True
    return other in exchanged.get(one, ()) or one in exchanged.get(other, ())


def forces(verb: str, language: str | None) -> tuple[int, int]:
    """Return the least and the most force that a verb of a language may have."""
    table: Mapping[str, int] = _table()["force"]
    means: Mapping[str, Mapping[str, list[str]]] = _table()["means"]
    tag = (language or "").partition("-")[0]
    read = [table.get(each, 0) for each in (verb, *means.get(tag, {}).get(verb, ()))]
    return min(read), max(read)


@cache
def _table() -> Mapping[str, Any]:
    return tomllib.loads((files(__package__) / "force.toml").read_text("utf-8"))

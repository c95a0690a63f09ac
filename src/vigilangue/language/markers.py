"""Tells the languages of a close pair by words that only one of them has."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from .tables import rows

LOOK = 2500  # characters
AHEAD = 2  # different markers more than the next language has
TIMES = 1.5


def settle(text: str, language: str) -> str | None:
    """Return which language of its close group a text is in.

    ``language`` is what another reader took it for. None where it is in no group, or
    where the markers do not say.
    """
    group = next((g for g in _groups().values() if language in g), None)
    if group is None:
        return None
    sample = text[:LOOK].lower()
    ranked = sorted(
        ((len(set(p.findall(sample))), tag) for tag, p in group.items()), reverse=True
    )
    (most, best), (next_most, _) = ranked[:2]
    if most - next_most >= AHEAD and most >= TIMES * next_most:
        return best
    return None


@cache
def _groups() -> Mapping[str, Mapping[str, re.Pattern[str]]]:
    found: dict[str, dict[str, re.Pattern[str]]] = {}
    for group, tag, marks in rows("markers.tsv"):
        pattern = "|".join(sorted(map(_pattern, marks.split(" ")), key=len))
        found.setdefault(group, {})[tag] = re.compile(rf"\b(?:{pattern})")
    return found


def _pattern(mark: str) -> str:
    before = r"\w*" if mark.startswith("-") else ""
    after = r"\w*" if mark.endswith("-") else r"\b"
    return f"{before}{re.escape(mark.strip('-'))}{after}"

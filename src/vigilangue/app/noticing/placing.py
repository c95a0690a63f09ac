"""Puts a notice where its post is: the local language gets a name."""

from __future__ import annotations

from dataclasses import replace

from vigilangue.core import Notice, Requirement, Station

UNNAMED = "und"


def placed(notice: Notice, station: Station | None) -> Notice:
    """Return a notice in which the local language is that of the station."""
    if station is None or not any(_unnamed(r) for r in notice.requirements):
        return notice
    asked = tuple(_named(r, station) for r in notice.requirements)
    return replace(notice, requirements=asked)


def _unnamed(requirement: Requirement) -> bool:
    return requirement.local and UNNAMED in requirement.any_of


def _named(requirement: Requirement, station: Station) -> Requirement:
    if not _unnamed(requirement):
        return requirement
    others = (tag for tag in requirement.any_of if tag != UNNAMED)
    return replace(
        requirement, any_of=tuple(dict.fromkeys((*others, *station.official)))
    )

"""What a whole notice asks for, of what its lines ask for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from vigilangue.core.notice import Need, Requirement


def merged(found: Iterable[Requirement]) -> tuple[Requirement, ...]:
    """Return the requirements once each; wishes for what is required are left out.

    "Another official language" is those that are not required by themselves.
    """
    kept: dict[tuple[object, ...], Requirement] = {}
    for requirement in found:
        same = (
            frozenset(requirement.any_of),
            requirement.need is Need.REQUIRED,
            requirement.condition,
        )
        first = kept.get(same)
        if first is None:
            kept[same] = requirement
        elif first.level is None and requirement.level is not None:
            kept[same] = replace(first, level=requirement.level)
    alone = {
        (r.any_of[0], r.condition)
        for r in kept.values()
        if r.need is Need.REQUIRED and len(r.any_of) == 1
    }
    return tuple(
        _another(r, {tag for tag, condition in alone if condition == r.condition})
        for r in kept.values()
        if not _granted(r, alone)
    )


def _granted(requirement: Requirement, alone: set[tuple[str, str]]) -> bool:
    """Whether it is required anyway: a wish, or any of what is required by itself."""
    if requirement.need is Need.REQUIRED and len(requirement.any_of) == 1:
        return False
    if requirement.need is not Need.REQUIRED and len(requirement.any_of) > 1:
        return False
    return all((tag, requirement.condition) in alone for tag in requirement.any_of)


def _another(requirement: Requirement, required: set[str]) -> Requirement:
    if not requirement.open:
        return requirement
    left = tuple(t for t in requirement.any_of if t not in required)
    return replace(requirement, any_of=left or requirement.any_of)

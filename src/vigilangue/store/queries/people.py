"""Who somebody is: their roles, in which groups, about which organizations."""

from __future__ import annotations

from collections import defaultdict

from vigilangue.core import Seat, Viewer
from vigilangue.core.people import Role

from ..models import Group, Member


def viewer(person: int, name: str, *, administrator: bool) -> Viewer:
    """Return somebody with an account, by its number, as what they may see is asked."""
    rows = Member.objects.filter(person_id=person).select_related("group")
    roles = [(row.group_id, row.group.slug, Role(row.role)) for row in rows]
    watched = _watched({group for group, _, _ in roles})
    seats = (
        Seat(group=slug, role=role, organizations=frozenset(watched[group]))
        for group, slug, role in roles
    )
    return Viewer(name=name, administrator=administrator, seats=tuple(seats))


def _watched(groups: set[int]) -> dict[int, set[str]]:
    found: dict[int, set[str]] = defaultdict(set)
    if groups:
        pairs = Group.objects.filter(pk__in=groups).values_list(
            "pk", "organizations__slug"
        )
        for group, slug in pairs:
            if slug:
                found[group].add(slug)
    return found

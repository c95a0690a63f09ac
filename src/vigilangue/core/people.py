"""Who looks: roles in groups, and what of an organization each may see."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum


class Role(StrEnum):
    """What a person does in a group."""

    OBSERVER = "observer"  # fills in grids
    READER = "reader"
    COORDINATOR = "coordinator"  # validates, acts, transmits, publishes
    FOCAL_POINT = "focal-point"  # answers for the organization that is watched


class SeenBy(StrEnum):
    """Who sees what is found about an organization, beyond what is published."""

    GROUP = "group"  # the groups that watch it
    EVERYONE = "everyone"  # it is watched in the open
    ITSELF = "itself"  # a private watch of its own: its own people, nobody else


class Access(IntEnum):
    """How much of an organization somebody sees; each holds the ones before."""

    NOTHING = 0
    PUBLISHED = 1  # the alerts that a coordinator has published
    ADDRESSED = 2  # and those that were formally transmitted to the organization
    INSIDE = 3  # all that was found


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """A role in a group; ``organizations`` are the slugs of those that it is about."""

    group: str
    role: Role
    organizations: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Viewer:
    """Who asks. ``name`` is empty for somebody without an account."""

    name: str = ""
    administrator: bool = False
    seats: tuple[Seat, ...] = ()

    def roles(self, organization: str) -> frozenset[Role]:
        """Return the roles that it has towards an organization."""
        return frozenset(
            seat.role for seat in self.seats if organization in seat.organizations
        )

    def access(self, organization: str, seen_by: SeenBy) -> Access:
        """Return how much it sees of an organization."""
        roles = self.roles(organization)
        if seen_by is SeenBy.ITSELF:
            return Access.INSIDE if roles else Access.NOTHING
        if seen_by is SeenBy.EVERYONE or self.administrator:
            return Access.INSIDE
        if roles - {Role.FOCAL_POINT}:
            return Access.INSIDE
        return Access.ADDRESSED if roles else Access.PUBLISHED

    def coordinates(self, organization: str, seen_by: SeenBy) -> bool:
        """Whether it may validate, transmit and publish, and say what is done."""
        if Role.COORDINATOR in self.roles(organization):
            return True
        return self.administrator and seen_by is not SeenBy.ITSELF

    def within(self, organization: str, seen_by: SeenBy) -> bool:
        """Whether it is of those who watch an organization, not of those who only look.

        Its own people are, where the watch is its own; the public never is.
        """
        roles = self.roles(organization)
        if seen_by is not SeenBy.ITSELF:
            roles -= {Role.FOCAL_POINT}
        return bool(roles) or self.coordinates(organization, seen_by)

    def observes(self, organization: str, seen_by: SeenBy) -> bool:
        """Whether it may fill in grids about an organization."""
        within = Role.OBSERVER in self.roles(organization)
        return within or self.coordinates(organization, seen_by)

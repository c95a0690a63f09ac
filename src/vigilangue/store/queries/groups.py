"""Groups with their people and organizations, and the record of their changes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from vigilangue.core.people import Role

from .. import models
from .texts import clean


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """A person with a role in a group, by the number of that membership."""

    id: int
    name: str
    role: Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouped:
    """A group; ``organizations`` are the slugs of those it watches."""

    slug: str
    title: str
    organizations: tuple[str, ...]
    members: tuple[Sitting, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """One line of the record: who changed what, and how it stood before and after."""

    at: datetime
    author: str
    what: str
    about: str
    before: str
    after: str


def groups() -> list[Grouped]:
    """Return all groups, by title."""
    rows = models.Group.objects.prefetch_related("organizations", "members__person")
    return [_grouped(row) for row in rows.order_by("title", "slug")]


def group(slug: str) -> Grouped | None:
    """Return one of them."""
    rows = models.Group.objects.prefetch_related("organizations", "members__person")
    row = rows.filter(slug=slug).first()
    return _grouped(row) if row else None


def make(slug: str, title: str) -> None:
    """Write a new group; who calls it holds a transaction."""
    models.Group.objects.create(slug=slug, title=clean(title)[:300])


def watch(slug: str, organizations: Iterable[str]) -> None:
    """Say which organizations a group watches, all of them."""
    row = models.Group.objects.get(slug=slug)
    row.organizations.set(models.Organization.objects.filter(slug__in=organizations))


def seat(slug: str, person: int, role: Role) -> bool:
    """Give a person a role in a group; tell whether they did not have it."""
    _, new = models.Member.objects.get_or_create(
        group=models.Group.objects.get(slug=slug), person_id=person, role=str(role)
    )
    return new


def unseat(slug: str, member: int) -> None:
    """Take a role in a group away."""
    models.Member.objects.filter(pk=member, group__slug=slug).delete()


def record(changed: Changed) -> None:
    """Append a line to the record."""
    models.Change.objects.create(
        at=changed.at,
        author=clean(changed.author),
        what=changed.what,
        about=clean(changed.about)[:300],
        before=clean(changed.before),
        after=clean(changed.after),
    )


def _grouped(row: models.Group) -> Grouped:
    members = [
        Sitting(id=m.pk, name=m.person.get_username(), role=Role(m.role))
        for m in row.members.all()
    ]
    return Grouped(
        slug=row.slug,
        title=row.title,
        organizations=tuple(sorted(o.slug for o in row.organizations.all())),
        members=tuple(sorted(members, key=lambda m: (m.name, m.role))),
    )

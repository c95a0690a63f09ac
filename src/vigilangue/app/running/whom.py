"""Which sources a watch that runs looks after, as they are declared at the moment."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from vigilangue import catalog
from vigilangue.app.watching import declared, enrolled, own
from vigilangue.core import CatalogError, Organization, Past, Source

from .due import due


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """A source with what happened there; ``next`` is None where it is never due again.

    ``row`` is its number in the tables, None where it was never enrolled.
    """

    organization: Organization
    source: Source
    row: int | None
    past: Past
    next: datetime | None

    @property
    def name(self) -> str:
        """Its name on the command line and in the log."""
        return f"{self.organization.slug}/{self.source.slug}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """An organization that is watched and whose declaration cannot be read."""

    slug: str
    why: str


def everyone(now: datetime) -> Iterator[Watched | Unread]:
    """Yield each source of one's own declarations and of who was ever looked at.

    What comes with the program is looked at by itself only once somebody began. Whose
    declaration was taken away is not looked at any more.
    """
    known = {*enrolled()} & {*catalog.organizations(own())}
    for slug in sorted({*catalog.owned(own()), *known}):
        try:
            yield from _of(declared(slug), now)
        except CatalogError as error:
            yield Unread(slug=slug, why=str(error))


def find(organization: str, source: str, now: datetime) -> Watched | None:
    """Return one source as it is declared now, None where it is not."""
    try:
        found = _of(declared(organization), now)
    except CatalogError:
        return None
    return next((each for each in found if each.source.slug == source), None)


def _of(organization: Organization, now: datetime) -> Iterator[Watched]:
    from vigilangue.store.queries import attempts
    from vigilangue.store.queries.enrolling import rows

    known = rows(organization)
    for source in organization.sources:
        row = known.get(source.slug)
        past = attempts.past(row) if row is not None else Past()
        name = f"{organization.slug}/{source.slug}"
        yield Watched(
            organization=organization,
            source=source,
            row=row,
            past=past,
            next=due(source.every, past, name, now),
        )

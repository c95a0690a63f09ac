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


def everyone(now: datetime, only: str = "") -> Iterator[Watched | Unread]:
    """Yield each source of one's own declarations and of who was ever looked at.

    What comes with the program is looked at by itself only once somebody began.
    ``only`` is the one organization that is asked for.
    """
    from vigilangue.store.queries import attempts
    from vigilangue.store.queries.enrolling import rows

    slugs = {*catalog.owned(own()), *enrolled()}
    if only:
        slugs &= {only}
    for slug in sorted(slugs):
        try:
            organization = declared(slug)
        except CatalogError as error:
            yield Unread(slug=slug, why=str(error))
            continue
        known = rows(organization)
        for source in organization.sources:
            row = known.get(source.slug)
            past = attempts.past(row) if row is not None else Past()
            yield Watched(
                organization=organization,
                source=source,
                row=row,
                past=past,
                next=due(source.every, past, f"{slug}/{source.slug}", now),
            )

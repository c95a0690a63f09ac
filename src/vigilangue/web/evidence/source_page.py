"""What the page of a source shows: its declaration, and how the looks at it went."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from vigilangue.app import running
from vigilangue.app.watching import declared
from vigilangue.core import CatalogError, Source
from vigilangue.store import where
from vigilangue.store.queries import sources
from vigilangue.store.queries.collections import Blind
from vigilangue.store.queries.sources import Looked, Watched
from vigilangue.web.health.shown import Row, row

LOOKS = 30  # collections that are shown
UNSEEN = 100  # addresses that could not be looked at


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A source; ``looks`` are its collections, newest first.

    ``declaration`` is None where the catalogue no longer has it, ``unseen`` are
    addresses of the newest collection; ``health`` is None as ``declaration`` is.
    """

    source: Watched
    declaration: Source | None
    looks: Sequence[Looked]
    unseen: Sequence[Blind]
    health: Row | None

    @property
    def newest(self) -> Looked | None:
        """The newest collection."""
        return self.looks[0] if self.looks else None

    @property
    def oldest_first(self) -> Sequence[Looked]:
        """The collections in the order of time, as a bar shows them."""
        return self.looks[::-1]


def page(organization: str, slug: str) -> Page | None:
    """Return the page of a source, None where there is none."""
    source = sources.watched(organization, slug)
    if source is None:
        return None
    looks = sources.looked(source.id, LOOKS)
    unseen = sources.unseen(looks[0].collection, UNSEEN) if looks else ()
    return Page(
        source=source,
        declaration=_declaration(organization, slug),
        looks=looks,
        unseen=tuple(unseen),
        health=_health(organization, slug),
    )


def _health(organization: str, slug: str) -> Row | None:
    now = datetime.now(UTC)
    found = running.find(organization, slug, now)
    return row(running.of(found, where.home(), now)) if found else None


def _declaration(organization: str, slug: str) -> Source | None:
    try:
        found = declared(organization)
    except CatalogError:
        return None
    return next((one for one in found.sources if one.slug == slug), None)

"""What the catalogue declares and nobody has looked at yet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from vigilangue import catalog
from vigilangue.core import Access, CatalogError, Viewer
from vigilangue.store import where

FOLDER = "catalog"  # below the home folder: a reader's own declarations


@dataclass(frozen=True, slots=True, kw_only=True)
class Declared:
    """An organization that can be collected."""

    slug: str
    title: str


def declared(known: frozenset[str], viewer: Viewer) -> Iterator[Declared]:
    """Yield the declared organizations but those known; unreadable ones are left out.

    (`vigilangue catalog check` says what is wrong with those.) So is what watches
    itself, but for its own people.
    """
    own = where.home() / FOLDER
    for slug in catalog.organizations(own):
        if slug in known:
            continue
        try:
            found = catalog.organization(slug, own)
        except CatalogError:
            continue
        if viewer.access(slug, found.seen_by) is not Access.NOTHING:
            yield Declared(slug=slug, title=found.title)

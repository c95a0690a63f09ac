"""What the catalogue declares and nobody has looked at yet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from vigilangue import catalog
from vigilangue.core import CatalogError
from vigilangue.store import where

FOLDER = "catalog"  # below the home folder: a reader's own declarations


@dataclass(frozen=True, slots=True, kw_only=True)
class Declared:
    """An organization that can be collected."""

    slug: str
    title: str


def declared(known: frozenset[str]) -> Iterator[Declared]:
    """Yield the declared organizations but those known; unreadable ones are left out.

    (`vigilangue catalog check` says what is wrong with those.)
    """
    own = where.home() / FOLDER
    for slug in catalog.organizations(own):
        if slug in known:
            continue
        try:
            yield Declared(slug=slug, title=catalog.organization(slug, own).title)
        except CatalogError:
            continue

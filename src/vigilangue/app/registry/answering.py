"""Who answers for a mandate: the organization of whom is asked, else of who asks."""

from __future__ import annotations

from collections.abc import Mapping

from vigilangue import catalog
from vigilangue.core import CatalogError, Organization
from vigilangue.store import where


def answering() -> Mapping[str, Organization]:
    """Return the organizations of the catalogue by the names that they answer for.

    A name that two declare is answered for by the first, one's own before others. A
    declaration that cannot be read is passed over; `catalog check` says what is wrong.
    """
    own = where.home() / "catalog"
    found: dict[str, Organization] = {}
    for slug in sorted(
        catalog.organizations(own), key=lambda s: not (own / s).is_dir()
    ):
        try:
            organization = catalog.organization(slug, own)
        except CatalogError:
            continue
        for name in organization.answers_for:
            found.setdefault(name.casefold(), organization)
    return found


def who(
    known: Mapping[str, Organization], addressee: str, body: str
) -> Organization | None:
    """Return who answers; None where the catalogue knows neither."""
    names = (name.casefold() for name in (addressee, body))
    return next((known[name] for name in names if name in known), None)

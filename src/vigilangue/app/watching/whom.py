"""Which organizations are watched, and how one begins to watch another."""

from __future__ import annotations

from pathlib import Path

from vigilangue import catalog
from vigilangue.core import InputError, Organization
from vigilangue.documents import addresses
from vigilangue.store import where

from .naming import host, quoted, slug_of_host

HEAD = """\
# Made by the first collection of this address; change what you like.
# `vigilangue catalog check` says what is wrong with it.
title = {title}
regime = {regime}
# Who sees what is found: "everyone", or "group" (the groups that watch it).
seen_by = "everyone"
"""
SOURCE = """\
# Bounds under which a look is not believed go into [expect].
title = {title}
addresses = [{address}]
limit = {limit}
"""
LIMIT = 1000  # pages at a time, where nobody says how many


def own() -> Path:
    """Return the folder of one's own declarations."""
    return where.home() / "catalog"


def declared(slug: str) -> Organization:
    """Return an organization by its slug; raises CatalogError where there is none."""
    return catalog.organization(slug, own())


def at(address: str) -> Organization:
    """Return the organization that an address began; raises InputError without one."""
    slug = slug_of_host(host(address))
    if slug not in catalog.organizations(own()):
        raise InputError(f"{address} is not watched; begin with: vigilangue watch")
    return declared(slug)


def start(
    address: str, *, regime: str | None = None, limit: int | None = None
) -> Organization:
    """Declare the site at an address as an organization of its own, if it is none yet.

    Its files are written into the folder of one's own declarations. Raises InputError
    where it is no address, or where what is declared is another one, owes otherwise or
    is fetched otherwise; CatalogError where there is no such regime.
    """
    named = host(address)
    slug = slug_of_host(named)
    folder = own() / slug
    if slug in catalog.organizations(own()):
        organization = declared(slug)
        _same(organization, address, regime, limit, folder)
        return organization
    name = regime or "any"
    catalog.regime(name)
    if name.endswith(".toml"):
        name = str(Path(name).absolute())
    folder.mkdir(parents=True, exist_ok=True)
    _write(
        folder / "site.toml",
        SOURCE.format(
            title=quoted(named), address=quoted(address), limit=limit or LIMIT
        ),
    )
    head = HEAD.format(title=quoted(named), regime=quoted(name))
    _write(folder / "_organization.toml", head)
    return declared(slug)


def _same(
    organization: Organization,
    address: str,
    regime: str | None,
    limit: int | None,
    folder: Path,
) -> None:
    """Refuse what contradicts a declaration: it would be passed over in silence."""
    told = f"{organization.slug} is watched already"
    keys = {addresses.key(a): s for s in organization.sources for a in s.addresses}
    source = keys.get(addresses.key(address))
    if source is None:
        begins = organization.sources[0].addresses[0]
        raise InputError(f"{told}, from {begins}; add {address} in {folder}/site.toml")
    if regime is not None and regime != organization.regime:
        raise InputError(
            f"{told}, under {organization.regime}; "
            f"change the regime in {folder}/_organization.toml"
        )
    if limit is not None and limit != source.limit:
        raise InputError(
            f"{told}, {source.limit} pages at a time; change the limit in "
            f"{folder}/{source.slug}.toml"
        )


def _write(file: Path, text: str) -> None:
    part = file.with_name(f".{file.name}.part")
    part.write_text(text, "utf-8")
    part.replace(file)

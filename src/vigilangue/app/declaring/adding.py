"""Writes the declaration of a new source, once it was read as all others are."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from vigilangue import catalog
from vigilangue.app.watching import own
from vigilangue.app.watching.naming import LONGEST, host, slug_of, slug_of_host
from vigilangue.catalog.organizations import HEAD
from vigilangue.core import CatalogError, InputError, Organization, SeenBy, Source
from vigilangue.documents import addresses

from .toml import organization_toml, source_toml


@dataclass(frozen=True, slots=True, kw_only=True)
class Adding:
    """What is told of a new source.

    ``organization`` is the slug of one that is declared, or the title of a new one
    (empty: the name of the host). ``regime``, ``languages`` and ``seen_by`` are for a
    new one; ``every`` is written as in a declaration, empty for the usual.
    """

    address: str
    organization: str = ""
    title: str = ""
    regime: str = ""
    languages: tuple[str, ...] = ()
    every: str = ""
    limit: int | None = None
    seen_by: SeenBy = SeenBy.EVERYONE


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """A source that was declared, and the files that say so."""

    organization: Organization
    source: Source
    files: tuple[Path, ...]


def add(adding: Adding) -> Added:
    """Declare a source; nothing is written where something is wrong.

    Raises InputError where the address is none or watched already, or the organization
    owes otherwise than told; CatalogError as the reader of declarations does.
    """
    named = host(adding.address)
    slug = _organization(adding, named)
    place = own() / slug
    place.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=place.parent, prefix=".adding-") as scratch:
        beside = Path(scratch) / slug
        if place.is_dir():
            shutil.copytree(place, beside)
            _same(adding, catalog.organization(slug, own()))
        else:
            beside.mkdir()
            (beside / HEAD).write_text(organization_toml(adding, named), "utf-8")
        source = _free(beside, _source(adding.address, named))
        file = beside / f"{source}.toml"
        file.write_text(source_toml(adding), "utf-8")
        read = _read(slug, Path(scratch))
        _new(adding, read, source)
        written = tuple(_kept(beside, place, file))
    organization = catalog.organization(slug, own())
    found = next(each for each in organization.sources if each.slug == source)
    return Added(organization=organization, source=found, files=written)


def _organization(adding: Adding, named: str) -> str:
    """Return the slug of the organization, the one declared or a new one."""
    told = adding.organization.strip()
    mine = catalog.owned(own())
    if told in mine:
        return told
    if told in catalog.organizations(own()):
        raise InputError(
            f"{told} is declared with the program and cannot be added to: "
            "give your own organization another name"
        )
    titles = {_title(slug): slug for slug in mine}
    if told in titles:
        return titles[told]
    return _unused(slug_of(told) or slug_of_host(named), catalog.organizations(own()))


def _title(slug: str) -> str:
    try:
        return catalog.organization(slug, own()).title
    except CatalogError:
        return ""


def _unused(slug: str, known: tuple[str, ...]) -> str:
    numbered = (f"{slug}-{n}" for n in range(2, len(known) + 3))
    return slug if slug not in known else next(s for s in numbered if s not in known)


def _same(adding: Adding, declared: Organization) -> None:
    """Refuse what contradicts the organization: it would be passed over in silence."""
    where = own() / declared.slug / HEAD
    if adding.regime and adding.regime != declared.regime:
        raise InputError(
            f"{declared.slug} is under {declared.regime}: change the regime in {where}"
        )
    if adding.languages and adding.languages != declared.languages:
        told = ", ".join(declared.languages) or "those of its regime"
        raise InputError(
            f"{declared.slug} owes {told}: change the languages in {where}"
        )


def _new(adding: Adding, read: Organization, slug: str) -> None:
    """Refuse an address that is watched already, here or in another organization."""
    key = addresses.key(adding.address)
    for organization in (read, *_others(read.slug)):
        for source in organization.sources:
            besides = organization.slug != read.slug or source.slug != slug
            if besides and key in map(addresses.key, source.addresses):
                raise InputError(
                    f"{adding.address} is watched already, "
                    f"as {organization.slug}/{source.slug}"
                )


def _others(slug: str) -> Iterator[Organization]:
    for other in catalog.owned(own()):
        if other != slug:
            try:
                yield catalog.organization(other, own())
            except CatalogError:
                continue  # `catalog check` says what is wrong with it


def _read(slug: str, scratch: Path) -> Organization:
    """Read what was written; what is wrong names the file that it would become."""
    try:
        return catalog.organization(slug, scratch)
    except CatalogError as error:
        raise CatalogError(str(error).replace(str(scratch), str(own()))) from error


def _source(address: str, named: str) -> str:
    """Return the slug of a source: its host, and the path below it."""
    parts = addresses.split(address)
    path = slug_of(parts.path) if parts else ""
    return "-".join(filter(None, (slug_of_host(named), path)))[:LONGEST].strip("-")


def _free(beside: Path, slug: str) -> str:
    names = (slug or "site", *(f"{slug or 'site'}-{n}" for n in range(2, 1000)))
    return next(name for name in names if not (beside / f"{name}.toml").exists())


def _kept(beside: Path, place: Path, file: Path) -> Iterator[Path]:
    """Put what was written in its place, and say which files that are."""
    if place.is_dir():
        os.link(file, place / file.name)  # unlike a renaming, it replaces nothing
    else:
        beside.rename(place)
        yield place / HEAD
    yield place / file.name

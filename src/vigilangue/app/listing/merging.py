"""Makes one publication of what several lists say of one name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from vigilangue.core import Publication, Version
from vigilangue.language import tags


def merged(publications: Iterable[Publication]) -> list[Publication]:
    """Return one publication a name, in the order in which they first came.

    Of one language the version with an address stands, with the earliest day; those of
    no known language stand by their addresses.
    """
    found: dict[str, Publication] = {}
    for each in publications:
        known = found.get(each.name)
        found[each.name] = (
            _one(known, each)
            if known
            else replace(each, versions=_versions(each.versions))
        )
    return list(found.values())


def _one(one: Publication, other: Publication) -> Publication:
    return replace(
        one,
        versions=_versions((*one.versions, *other.versions)),
        notes=tuple(dict.fromkeys((*one.notes, *other.notes))),
        places=tuple(dict.fromkeys((*one.places, *other.places))),
        issued=one.issued or other.issued,
        unseen=one.unseen | other.unseen,
    )


def _versions(versions: Iterable[Version]) -> tuple[Version, ...]:
    found: dict[str, Version] = {}
    for version in versions:
        tag = tags.canonical(version.language or "")
        key = tag or f" {version.url}"
        known = found.get(key)
        found[key] = _better(known, version) if known else version
    told = {v.url for v in found.values() if v.language and v.url}
    return tuple(v for v in found.values() if v.language or v.url not in told)


def _better(known: Version, other: Version) -> Version:
    best = known if known.url or not other.url else other
    days = [v.day for v in (known, other) if v.day]
    return best._replace(
        day=min(days, default=None), title=best.title or known.title or other.title
    )

"""Where the links of a page that name a language really lead."""

from __future__ import annotations

from collections.abc import Container, Sequence

from vigilangue.connectors.page import Declared
from vigilangue.core import LanguageLink, Target
from vigilangue.documents import addresses
from vigilangue.pairing import By

from .finding import NOWHERE
from .standing import Standing


def follow(
    page: int,
    links: Sequence[Declared],
    declaring: Container[int],
    standing: Standing,
) -> tuple[LanguageLink, ...]:
    """Return the links of a page, each with what is at its end.

    ``declaring`` are the pages that declare this one, as `declarers` returns them.
    """
    return tuple(
        _follow(page, link, declaring, standing)
        for link in links
        if link.label != "x-default"
    )


def declarers(page: int, standing: Standing) -> frozenset[int]:
    """Return the pages that declare a page as their version, and the page itself."""
    rows = standing.shelf.rows(
        "SELECT source FROM link WHERE target = ? AND kind & ?",
        (page, int(By.HREFLANG | By.SITEMAP)),
    )
    return frozenset((page, *(source for (source,) in rows)))


def was_sought(url: str, standing: Standing) -> bool:
    """Tell whether an address is one that this look asked for, or could have."""
    *_, end = standing.gathered.finder.way(url)
    return standing.gathered.finder.ours(end) or _known(end, standing) is not None


def _follow(
    page: int, link: Declared, declaring: Container[int], standing: Standing
) -> LanguageLink:
    there = standing.gathered.finder.find(link.url)
    target = _target(page, there, link.url, standing)
    return LanguageLink(
        label=link.label,
        url=link.url,
        target=target,
        version=standing.paired.versions[there] if there != NOWHERE else None,
        returns=there in declaring if target is Target.VERSION else None,
        quote=link.quote,
    )


def _target(page: int, there: int, url: str, standing: Standing) -> Target:
    if there == NOWHERE:
        return absent(url, standing)
    sets = standing.paired.sets
    if sets.find(page) == sets.find(there):
        return Target.VERSION
    if standing.gathered.addresses[there] in standing.site.homes:
        return Target.HOME
    return Target.ELSEWHERE


def absent(url: str, standing: Standing) -> Target:
    """Return what is at an address without a page, as far as it was looked for."""
    *_, end = standing.gathered.finder.way(url)
    if {addresses.key(url), addresses.key(end)} & standing.site.homes:
        return Target.HOME
    known = _known(end, standing)
    if known is not None:
        return known
    if standing.complete and standing.gathered.finder.ours(end):
        return Target.GONE
    return Target.UNSEEN


def _known(url: str, standing: Standing) -> Target | None:
    """Return what was answered to who asked for an address without a page, or None."""
    for spelling in addresses.spellings(url):
        for (gone,) in standing.shelf.rows(
            "SELECT gone FROM absent WHERE address = ?", (hash(spelling),)
        ):
            return Target.GONE if gone else Target.UNSEEN
    return None

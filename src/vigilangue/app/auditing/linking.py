"""Where the links of a page that name a language really lead."""

from __future__ import annotations

from collections.abc import Sequence

from vigilangue.connectors.page import Declared
from vigilangue.core import LanguageLink, Target
from vigilangue.documents import addresses
from vigilangue.pairing import By

from .finding import NOWHERE
from .standing import Standing


def follow(
    page: int, links: Sequence[Declared], standing: Standing
) -> tuple[LanguageLink, ...]:
    """Return the links of a page, each with what is at its end."""
    return tuple(
        _follow(page, link, standing) for link in links if link.label != "x-default"
    )


def _follow(page: int, link: Declared, standing: Standing) -> LanguageLink:
    there = standing.gathered.finder.find(link.url)
    target = _target(page, there, link.url, standing)
    return LanguageLink(
        label=link.label,
        url=link.url,
        target=target,
        version=standing.paired.versions[there] if there != NOWHERE else None,
        returns=_returns(page, there, standing) if target is Target.VERSION else None,
        quote=link.quote,
    )


def _target(page: int, there: int, url: str, standing: Standing) -> Target:
    if there == NOWHERE:
        return _absent(url, standing)
    sets = standing.paired.sets
    if sets.find(page) == sets.find(there):
        return Target.VERSION
    if standing.gathered.addresses[there] in standing.site.homes:
        return Target.HOME
    return Target.ELSEWHERE


def _absent(url: str, standing: Standing) -> Target:
    if addresses.key(url) in standing.site.homes:
        return Target.HOME
    mark = hash(addresses.key(url))
    if any(standing.shelf.rows("SELECT 1 FROM gone WHERE address = ?", (mark,))):
        return Target.GONE
    if standing.complete and standing.gathered.finder.ours(url):
        return Target.GONE
    return Target.UNSEEN


def _returns(page: int, there: int, standing: Standing) -> bool:
    if page == there:
        return True
    return any(
        standing.shelf.rows(
            "SELECT 1 FROM link WHERE source = ? AND target = ? AND kind & ? LIMIT 1",
            (there, page, int(By.HREFLANG | By.SITEMAP)),
        )
    )

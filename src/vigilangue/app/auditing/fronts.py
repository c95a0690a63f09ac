"""What the front pages of a site show, to know them again in place of another page."""

from __future__ import annotations

from dataclasses import replace

from vigilangue.connectors import soft_missing
from vigilangue.language import content

from .finding import NOWHERE, Finder
from .keeping import take
from .shelf import Shelf
from .site import Site


def with_fronts(site: Site, finder: Finder, shelf: Shelf) -> Site:
    """Return what is known of a site with the content of its front pages."""
    fronts = {}
    for home in sorted(site.homes):
        page = finder.find(f"https://{home}")
        if page == NOWHERE:
            continue
        blocks = content.own(take(page, shelf).kept.blocks, site.furniture)
        fronts[page] = soft_missing.content_print(blocks)
    return replace(site, fronts=fronts)

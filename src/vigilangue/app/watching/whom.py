"""Which organizations are watched, and how one begins to watch another."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import urlsplit

from vigilangue import catalog
from vigilangue.core import InputError, Organization
from vigilangue.store import where

HEAD = """\
# Made by the first collection of this address; change what you like.
# `vigilangue catalog check` says what is wrong with it.
title = {title}
regime = {regime}
"""
SOURCE = """\
# Bounds under which a look is not believed go into [expect]; see its README.
title = {title}
addresses = [{address}]
limit = {limit}
"""


def own() -> Path:
    """Return the folder of one's own declarations."""
    return where.home() / "catalog"


def declared(slug: str) -> Organization:
    """Return an organization by its slug; raises CatalogError where there is none."""
    return catalog.organization(slug, own())


def start(address: str, *, regime: str = "any", limit: int = 1000) -> Organization:
    """Declare the site at an address as an organization of its own, if it is none yet.

    Its files are written into the folder of one's own declarations. Raises InputError
    where it is no address, CatalogError where there is no such regime.
    """
    host = (urlsplit(address).hostname or "").lower()
    if urlsplit(address).scheme not in ("http", "https") or not host:
        raise InputError(f"{address}: give an address such as https://www.example.org/")
    catalog.regime(regime)
    slug = "-".join(re.findall(r"[a-z0-9]+", host.encode("idna").decode("ascii")))
    if slug not in catalog.organizations(own()):
        folder = own() / slug
        folder.mkdir(parents=True, exist_ok=True)
        title, quoted = json.dumps(host), json.dumps(address)
        source = SOURCE.format(title=title, address=quoted, limit=limit)
        (folder / "site.toml").write_text(source, "utf-8")
        head = HEAD.format(title=title, regime=json.dumps(regime))
        (folder / "_organization.toml").write_text(head, "utf-8")
    return declared(slug)

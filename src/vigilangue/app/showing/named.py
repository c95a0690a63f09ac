"""What an organization is called in a language."""

from __future__ import annotations

from vigilangue import catalog
from vigilangue.store import where


def named(slug: str, title: str, tongue: str) -> str:
    """Return its name in a language, else its title as it was declared."""
    return catalog.names(slug, where.home() / "catalog").get(tongue, title)

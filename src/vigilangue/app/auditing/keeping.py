"""Takes from the shelf again what the first look kept of a page."""

from __future__ import annotations

from typing import NamedTuple

from .look import Kept
from .shelf import Shelf


class Page(NamedTuple):
    """A page on the shelf: its address, the hash of its bytes, what was kept of it."""

    url: str
    digest: str
    kept: Kept


def take(page: int, shelf: Shelf) -> Page:
    """Return a page by its number."""
    rows = shelf.rows(
        "SELECT url, digest, packed, text FROM page WHERE id = ?", (page,)
    )
    url, digest, packed, text = next(rows)
    return Page(url, digest, Kept.read(packed, text))

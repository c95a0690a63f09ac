"""Reads an HTML page into blocks, links and what its head declares."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser

from .charset import decode
from .depth import bounded
from .document import Document
from .head import read_head
from .linked_data import stated_dates
from .walk import Walk
from .widgets import scripts

LIMIT = 8_000_000  # characters read of one page; the longest real ones have 2 million


def read(body: bytes, content_type: str = "text/html") -> Document:
    """Return what a page holds; broken, empty or hostile bytes never raise.

    ``body`` is the page as fetched, ``content_type`` the header as sent. A page of
    more than `LIMIT` characters is read up to there and marked as not whole.
    """
    text, charset = decode(body, content_type)
    whole = len(text) <= LIMIT
    text = text[:LIMIT]
    root = LexborHTMLParser(bounded(text)).root
    walk = Walk()
    if root is not None:
        walk.feed(root.html or "")
    return Document(
        **read_head(walk),
        blocks=tuple(walk.blocks),
        links=tuple(walk.links),
        images=tuple(walk.images),
        times=tuple(walk.times),
        time_blocks=tuple(walk.time_blocks),
        stated=stated_dates(text),
        scripts=scripts(text),
        charset=charset,
        whole=whole,
    )

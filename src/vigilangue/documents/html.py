"""Reads an HTML page into blocks, links and what its head declares."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser

from . import markup
from .charset import decode
from .depth import flatten
from .document import Document
from .head import read_head
from .walk import Walk

LIMIT = 8_000_000  # characters read of one page; the longest real ones have 2 million


def read(body: bytes, content_type: str = "text/html") -> Document:
    """Return what a page holds; broken, empty or hostile bytes never raise.

    ``body`` is the page as fetched, ``content_type`` the header as sent. A page of
    more than `LIMIT` characters is read up to there and marked as not whole.
    """
    text, charset = decode(body, content_type)
    whole = len(text) <= LIMIT
    parser = LexborHTMLParser(flatten(text if whole else text[:LIMIT]))
    parser.strip_tags(markup.SKIPPED)
    walk = Walk()
    walk.feed(parser.html or "")
    return Document(
        **read_head(walk),
        blocks=tuple(walk.blocks),
        links=tuple(walk.links),
        images=tuple(walk.images),
        times=tuple(walk.times),
        charset=charset,
        whole=whole,
    )

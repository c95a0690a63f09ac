"""Reads the feeds that a page offers: RSS, Atom, JSON Feed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from vigilangue.documents import Document, addresses
from vigilangue.language import tags

TYPES = {
    "application/rss+xml": "rss",
    "application/atom+xml": "atom",
    "application/feed+json": "json",
    "application/rdf+xml": "rss",
}


class Feed(NamedTuple):
    """A feed: its absolute address, its form, the language it says it is in."""

    url: str
    form: str
    language: str | None
    quote: str


def read(document: Document, base: str) -> tuple[Feed, ...]:
    """Return the feeds of a page at the address ``base``, each address once."""
    return tuple({feed.url: feed for feed in _feeds(document, base)}.values())


def _feeds(document: Document, base: str) -> Iterator[Feed]:
    for link in document.head:
        form = TYPES.get(link.type.partition(";")[0].strip().lower())
        url = addresses.resolve(base, link.href)
        if form and url and not {"alternate", "feed"}.isdisjoint(link.rel.split()):
            yield Feed(url, form, tags.canonical(link.hreflang), link.quote)

"""Reads the feeds that a page offers: RSS, Atom, JSON Feed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from vigilangue.documents import Document, HeadLink, addresses
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


def form(link: HeadLink) -> str | None:
    """Return the form of the feed that a link of the head leads to, or None."""
    return TYPES.get(link.type.partition(";")[0].strip().lower())


def _feeds(document: Document, base: str) -> Iterator[Feed]:
    for link in document.head:
        found = form(link)
        url = addresses.resolve(base, link.href)
        if found and url and not {"alternate", "feed"}.isdisjoint(link.rel.split()):
            yield Feed(url, found, tags.canonical(link.hreflang), link.quote)

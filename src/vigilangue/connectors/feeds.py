"""Reads the feeds that a page offers, and what an RSS or Atom feed holds."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import NamedTuple
from xml.parsers import expat

from vigilangue.core import Capture, SourceChanged
from vigilangue.documents import Document, HeadLink, addresses
from vigilangue.language import names, tags

from . import xml_pieces

TYPES = {
    "application/rss+xml": "rss",
    "application/atom+xml": "atom",
    "application/feed+json": "json",
    "application/rdf+xml": "rss",
}
READ = 400_000  # bytes of a feed that are read
SAID = 4_000  # characters of what its entries say
ROOTS = frozenset({"rss", "feed", "RDF"})
ENTRIES = 60  # texts that are read
WORDED = frozenset({"title", "description", "summary", "content", "encoded"})
TAGGED = frozenset({"language", "dc:language"})
_TITLE = re.compile(r'\btitle="([^"]*)"')
_MARKUP = re.compile(r"<[^<>]{0,2000}>")


class Feed(NamedTuple):
    """A feed: its absolute address, its form, the language it says it is in.

    ``named`` is the language that the title of the link names, as in "News (English)".
    """

    url: str
    form: str
    language: str | None
    quote: str
    named: str | None = None


class Contents(NamedTuple):
    """What a feed holds: the language that it declares, and the words of its entries.

    ``declared`` is a canonical tag or None; ``text`` at most `SAID` characters.
    """

    declared: str | None
    text: str


def read(document: Document, base: str) -> tuple[Feed, ...]:
    """Return the feeds of a page at the address ``base``, each address once."""
    return tuple({feed.url: feed for feed in _feeds(document, base)}.values())


def form(link: HeadLink) -> str | None:
    """Return the form of the feed that a link of the head leads to, or None."""
    return TYPES.get(link.type.partition(";")[0].strip().lower()) if link.type else None


def contents(capture: Capture) -> Contents:
    """Return what a captured feed holds, as far as its first bytes can be read.

    RSS and Atom; entities of a document type are never expanded. Raises SourceChanged
    on what is no feed.
    """
    reader = _Reader(capture.url)
    try:
        reader.parser.Parse(capture.body[:READ], False)
    except (expat.ExpatError, ValueError, LookupError) as error:
        if not reader.root:
            raise SourceChanged(f"{capture.url}: the XML breaks: {error}") from error
    if not reader.root:
        raise SourceChanged(f"{capture.url}: no feed; it has no root")
    return Contents(reader.declared, _plain(reader.said))


def _feeds(document: Document, base: str) -> Iterator[Feed]:
    for link in document.head:
        found = form(link)
        url = addresses.resolve(base, link.href) if found else ""
        if found and url and not {"alternate", "feed"}.isdisjoint(link.rel.split()):
            title = _TITLE.search(link.quote)
            named = _named(title[1]) if title else None
            language = tags.canonical(link.hreflang)
            yield Feed(url, found, language, link.quote, named)


def _named(title: str) -> str | None:
    """Return the language that a title or the words in its brackets name, or None."""
    inside = title.rpartition("(")[2].rstrip(") ")
    return names.named(title) or (names.named(inside) if "(" in title else None)


def _plain(said: list[str]) -> str:
    """Return texts without mark-up, which feeds hold in escaped form."""
    text = "\n".join(said)[: 4 * SAID]
    plain = html.unescape(_MARKUP.sub(" ", text))
    return "\n".join(filter(None, map(str.strip, plain.splitlines())))[:SAID]


class _Reader:
    """Takes from pieces of XML the language declared and the words of the entries."""

    def __init__(self, url: str) -> None:
        self.root = ""
        self.declared: str | None = None
        self.said: list[str] = []
        self._url = url
        self._text: list[str] = []
        self.parser = xml_pieces.begun(
            f"{url}: a feed has no document type declaration",
            start=self._start,
            end=self._end,
            characters=self._text.append,
        )

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._text.clear()
        if not self.root:
            self.root = name.rpartition(":")[2]
            if self.root not in ROOTS:  # a sitemap may be long: not to be read twice
                raise SourceChanged(f"{self._url}: no feed; its root is <{self.root}>")
            self.declared = tags.canonical(attributes.get("xml:lang", ""))

    def _end(self, name: str) -> None:
        text = "".join(self._text).strip()
        self._text.clear()
        if name in TAGGED and self.declared is None:
            self.declared = tags.canonical(text)
        elif text and name.rpartition(":")[2] in WORDED and len(self.said) < ENTRIES:
            self.said.append(text[:1000])

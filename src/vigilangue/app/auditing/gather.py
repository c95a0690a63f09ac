"""The first pass: every capture is looked at, counted, and laid on the shelf."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import chain

from vigilangue.connectors import feeds, sitemap
from vigilangue.core import Capture, SourceChanged, TooLarge, Unseen
from vigilangue.documents import addresses
from vigilangue.language import identify
from vigilangue.pairing import By

from .crews import spread
from .finding import Finder
from .look import Look, look
from .options import AuditOptions, Progress
from .shelf import Shelf
from .site import Gathering
from .sources import Source

GONE = frozenset({404, 410})
BLANK = b"\xef\xbb\xbf \r\n\t"
PACKED = b"\x1f\x8b"  # a sitemap may be kept in gzip
LISTS = (b"<rss", b"<feed", b"<rdf:", b"<urlset", b"<sitemapindex")


@dataclass(slots=True)
class Gathered:
    """What is held in memory of every page, in the order of their numbers."""

    addresses: list[str] = field(default_factory=list)
    read: list[str | None] = field(default_factory=list)
    declared: list[str | None] = field(default_factory=list)
    finder: Finder = field(default_factory=Finder)
    counts: Gathering = field(default_factory=Gathering)
    labels: set[str] = field(default_factory=set)
    unseen: int = 0


def gather(
    source: Source,
    shelf: Shelf,
    options: AuditOptions,
    progress: Callable[[Progress], None],
) -> Gathered:
    """Look at every capture of a source."""
    found = Gathered()
    pages = _pages(source.captures, shelf, found)
    for done, seen in enumerate(spread(look, pages, options.workers), 1):
        _keep(seen, shelf, found)
        progress(Progress(step="read", done=done, of=source.pages))
    for url in source.others:
        shelf.put("absent", (hash(addresses.key(url)), False))
    return found


def _pages(
    captures: Iterator[Capture | Unseen], shelf: Shelf, found: Gathered
) -> Iterator[Capture]:
    """Yield the captures that are pages; note all others."""
    for capture in captures:
        if isinstance(capture, Unseen):
            _unseen(capture.url, capture.why, shelf, found)
        elif 300 <= capture.status < 400:
            _moved(capture, shelf, found)
        elif capture.status in GONE:
            shelf.put("absent", (hash(addresses.key(capture.url)), True))
        elif capture.status >= 400:
            _unseen(capture.url, f"answered {capture.status}", shelf, found)
        elif not capture.body.strip():
            _unseen(capture.url, "nothing was answered", shelf, found)
        elif _is_page(capture):
            yield capture
        elif capture.body.lstrip(BLANK).startswith((b"<", b"http", PACKED)):
            _sitemap(capture, shelf)
            _feed(capture, shelf)
        else:
            shelf.put("absent", (hash(addresses.key(capture.url)), False))


def _unseen(url: str, why: str, shelf: Shelf, found: Gathered) -> None:
    shelf.put("unseen", (url, why))
    shelf.put("absent", (hash(addresses.key(url)), False))
    found.unseen += 1


def _moved(capture: Capture, shelf: Shelf, found: Gathered) -> None:
    onward = addresses.resolve(capture.url, capture.headers.get("location", ""))
    if onward:
        found.finder.moved(addresses.key(capture.url), onward)
    else:
        why = f"answered {capture.status} without an address"
        _unseen(capture.url, why, shelf, found)


def _is_page(capture: Capture) -> bool:
    kind = capture.headers.get("content-type", "")
    start = capture.body[:400].lstrip(BLANK)
    if start.startswith(PACKED):
        return False
    if start.lower().startswith(LISTS):
        return False
    if start.startswith(b"<?xml") or "xml" in kind:
        return b"<html" in capture.body[:2000]
    return "html" in kind or start[:1] == b"<" or not kind


def _sitemap(capture: Capture, shelf: Shelf) -> None:
    try:
        for entry in sitemap.read(capture):
            for label, url in entry.alternates:
                shelf.put("sitemap", (entry.loc, label, url))
    except (SourceChanged, TooLarge):
        return  # a feed or another document


def _feed(capture: Capture, shelf: Shelf) -> None:
    """Keep in which language a feed says that it is, and in which its entries are."""
    try:
        found = feeds.contents(capture)
    except SourceChanged:
        return  # another document: nothing that is looked at here
    read = identify.page(found.text).language
    shelf.put("feed", (hash(addresses.key(capture.url)), found.declared, read))


def _keep(seen: Look, shelf: Shelf, found: Gathered) -> None:
    if not found.finder.add(seen.address, len(found.addresses)):
        return  # the same address again: the first capture stands
    page = len(found.addresses)
    found.addresses.append(seen.address)
    found.read.append(seen.draft)
    found.declared.append(seen.root)
    found.counts.add(seen)
    shelf.put("page", (page, seen.url, seen.digest, seen.packed, seen.text))
    links = chain(
        ((page, label, url, int(By.HREFLANG)) for label, url in seen.alternates),
        ((page, label, url, int(By.SWITCHER)) for label, url in seen.switcher),
    )
    shelf.put_all("said", links, 4)
    found.labels.update(label for label, _ in seen.alternates)

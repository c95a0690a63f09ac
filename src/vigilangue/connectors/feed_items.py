"""Reads the items of an RSS or Atom feed: press releases, each in one language.

RSS 0.9x, 1.0 and 2.0 (with the modules of Dublin Core and content) and Atom (RFC 4287).
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from typing import NamedTuple

from vigilangue.core import Capture
from vigilangue.documents import addresses
from vigilangue.language import tags

from . import nodes
from .nodes import Node

ROOTS = ("rss", "RDF", "feed")
WANTED = ("item", "entry", "language", "link")
TEXT = 4_000  # characters of an item's own words
PLAIN = ("", "atom", "a")  # prefixes under which an element is that of the feed itself
_MARKUP = re.compile(r"<[^<>]{0,2000}>")
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")


class Item(NamedTuple):
    """An item: its address, the name it gives itself (``guid``), and what it says.

    ``language`` is the one that item or feed declares, canonical (None: neither does);
    ``day`` is the day of issue in the zone that is written; ``alternates`` are other
    versions that it names itself, as (tag, address). ``feed`` is where it was listed.
    """

    url: str
    guid: str
    title: str
    text: str
    language: str | None
    day: date | None
    alternates: tuple[tuple[str, str], ...]
    feed: str


def read(capture: Capture) -> Iterator[Item]:
    """Yield the items of a feed in its order, but those without title and address.

    Raises SourceChanged on what is no feed and where the XML breaks, after the items
    that stood before.
    """
    declared: str | None = None
    found = nodes.read(capture, roots=ROOTS, wanted=WANTED)
    for node in found:
        if node.local in ROOTS:
            declared = tags.canonical(node.get("xml:lang"))
        elif node.local == "language" and declared is None:
            declared = tags.canonical(node.words)
        elif node.local in ("item", "entry"):
            item = _item(node, declared, capture.url)
            if item.url or item.title:
                yield item


def _item(node: Node, declared: str | None, feed: str) -> Item:
    own = tags.canonical(_own(node, "language")) or tags.canonical(node.get("xml:lang"))
    said = (_own(node, name) for name in ("encoded", "content", "description"))
    text = next(filter(None, (*said, _own(node, "summary"))), "")
    return Item(
        url=_address(node, feed),
        guid=_own(node, "guid", "id") or node.get("rdf:about"),
        title=plain(_own(node, "title")),
        text=plain(text)[:TEXT],
        language=own or declared,
        day=_day(node),
        alternates=tuple(_alternates(node, feed)),
        feed=feed,
    )


def _own(node: Node, *names: str) -> str:
    """Return the words of a child that is the feed's own, or of a known module."""
    for child in node.all(*names):
        prefix = child.name.rpartition(":")[0]
        known = prefix in PLAIN or prefix in ("dc", "content", "rss")
        same = prefix == node.name.rpartition(":")[0]
        if (known or same) and child.words:
            return child.words
    return ""


def _address(node: Node, feed: str) -> str:
    links = [link for link in node.all("link") if link.get("rel") in ("", "alternate")]
    plain = [link for link in links if not link.get("hreflang")]
    for link in (*plain, *links):
        url = addresses.resolve(feed, link.get("href") or link.words)
        if url:
            return url
    guid = node.first("guid")
    if guid is None or guid.get("isPermaLink") == "false":
        return ""
    return addresses.resolve(feed, guid.words) if "://" in guid.words else ""


def _alternates(node: Node, feed: str) -> Iterator[tuple[str, str]]:
    for link in node.all("link"):
        tag = tags.canonical(link.get("hreflang"))
        url = addresses.resolve(feed, link.get("href"))
        if tag and url and link.get("rel") in ("", "alternate"):
            yield tag, url


def _day(node: Node) -> date | None:
    for name in ("pubDate", "published", "date", "issued", "created", "updated"):
        day = day_of(node.value(name))
        if day is not None:
            return day
    return None


def day_of(written: str) -> date | None:
    """Return the day of a time as feeds write it (RFC 822 or 3339), in its own zone."""
    found = _DAY.match(written)
    try:
        if found:
            return date(int(found[1]), int(found[2]), int(found[3]))
        moment: datetime = parsedate_to_datetime(written)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return moment.date()


def plain(text: str) -> str:
    """Return a text without the mark-up that feeds hold in escaped form."""
    bare = _MARKUP.sub(" ", text[: 8 * TEXT])
    return " ".join(html.unescape(_MARKUP.sub(" ", html.unescape(bare))).split())

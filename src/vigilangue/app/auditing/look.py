"""The first look at a page: parse it and keep what the later steps need."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice
from typing import NamedTuple

from vigilangue.connectors import feeds, machine_translation, page, page_dates
from vigilangue.connectors.page import Declared
from vigilangue.core import Capture
from vigilangue.documents import Block, Document, Region, addresses, widgets
from vigilangue.language import content, tags
from vigilangue.language.reading import Reading

from .packing import pack, pack_blocks, unpack, unpack_blocks

NO_LANGUAGE = frozenset({"mul", "und", "zxx", "mis"})
LONG, LONGEST = 80, 2  # characters of a block, blocks by which a copy is known
MOST, LINKS = 40, 30  # pictures and outward links, and links, kept of a page
FEEDS = 8
FOOT, WIDEST = 15, 400  # blocks of the foot of a page, characters of one of them
WORDED = 100  # characters kept of the words of a link
_JOINTS = re.compile(r" ?[|–—·•»«] ?| [-:/]+ ")  # between the parts of a title
FIRST_LINKS = 16  # links of the furniture in which the way to the front page is sought


class Kept(NamedTuple):
    """What is kept of a page until it is weighed: compressed, on disk.

    ``text`` are its blocks but for the furniture, packed by themselves.
    ``draft`` is its language as read with the furniture of the site; ``outward`` are
    links of its content to other sites and to files, ``meta`` what is said of dates.
    ``links`` are the first of its content with their words, relative to ``base`` (if
    it is not the address of the page); ``foot`` are the last blocks of its furniture.
    """

    text: bytes
    title: str
    draft: Reading
    images: tuple[str, ...]
    outward: tuple[str, ...]
    meta: dict[str, str]
    times: tuple[str, ...]
    alternates: tuple[Declared, ...]
    switcher: tuple[Declared, ...]
    declared: tuple[str, ...]
    direction: str | None
    modified: str | None
    base: str
    links: tuple[tuple[str, str], ...]
    foot: tuple[str, ...]
    feeds: tuple[feeds.Feed, ...]
    widgets: tuple[str, ...]
    notices: tuple[str, ...]
    lang: str | None
    content_language: tuple[str, ...]
    mislabelled: tuple[tuple[str, str], ...]

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks of its ``text``."""
        return unpack_blocks(self.text)

    @classmethod
    def read(cls, packed: bytes, text: bytes) -> Kept:
        """Return what was kept of a page, from the two parts in which it is laid."""
        return cls(text, *unpack(packed))


class Look(NamedTuple):
    """A page after the first look: what is counted over the site, and the rest packed.

    ``draft`` is the language as read before the furniture of the site is known,
    ``root`` the canonical tag of its root element, ``marks`` the fingerprints of its
    blocks, ``shape`` what pages with the same text have alike whatever is around it,
    ``titled`` the fingerprints of the parts of its title, if it has several, ``ways``
    the addresses that its first links lead to.
    """

    url: str
    address: str
    digest: str
    draft: str | None
    root: str | None
    marks: tuple[int, ...]
    shape: tuple[int, ...]
    titled: tuple[int, ...]
    ways: tuple[str, ...]
    alternates: tuple[tuple[str, str], ...]
    switcher: tuple[tuple[str, str], ...]
    packed: bytes
    text: bytes = b""


def look(capture: Capture) -> Look:
    """Return what is to be known of a captured page; never raises on its bytes."""
    read = page.read(capture)
    document = read.document
    draft = content.read(content.main(document, ()), document.title, ())
    inside = tuple(b for b in document.blocks if b.region is not Region.CHROME)
    kept = Kept(
        text=pack_blocks(inside),
        title=document.title,
        draft=draft,
        images=document.images[:MOST],
        outward=tuple(islice(_outward(document), MOST)),
        meta={k: v for k, v in document.meta.items() if "date" in k or "publi" in k},
        times=document.times[:2],
        alternates=read.alternates,
        switcher=read.switcher,
        declared=read.declared,
        direction=document.direction,
        modified=_day(page_dates.modified(document, draft.language)),
        base=read.base if read.base != capture.url else "",
        links=_links(document),
        foot=_foot(document),
        feeds=feeds.read(document, read.base)[:FEEDS],
        widgets=widgets(document),
        notices=machine_translation.notices(document.blocks, inside),
        lang=document.lang,
        content_language=read.content_language,
        mislabelled=read.mislabelled,
    )
    return Look(
        url=capture.url,
        address=addresses.key(capture.url),
        digest=capture.digest,
        draft=draft.language,
        root=_language(document.lang),
        marks=tuple({content.fingerprint(b.text) for b in document.blocks}),
        shape=_shape(inside),
        titled=_titled(document.title),
        ways=tuple(dict.fromkeys(_ways(read))),
        alternates=tuple((a.label, a.url) for a in read.alternates),
        switcher=tuple((s.label, s.url) for s in read.switcher if s.chrome),
        packed=pack(kept[1:]),
        text=kept.text,
    )


def _shape(blocks: Sequence[Block]) -> tuple[int, ...]:
    """Return the fingerprints of the longest blocks, and how many are long."""
    long = sorted({b.text for b in blocks if len(b.text) >= LONG}, key=len)
    return (*(content.fingerprint(text) for text in long[-LONGEST:]), len(long))


def parts(title: str) -> list[str]:
    """Return the parts of a title, one of which may be the name of the site."""
    return [part for part in _JOINTS.split(title) if part]


def _titled(title: str) -> tuple[int, ...]:
    several = parts(title)
    if len(several) < 2:
        return ()
    return tuple({content.fingerprint(part) for part in several})


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _language(declared: str | None) -> str | None:
    tag = tags.canonical(declared) if declared else None
    return None if tag in NO_LANGUAGE else tag


def _outward(document: Document) -> Iterator[str]:
    for link in document.links:
        if link.region and ("://" in link.href[:8] or "." in link.href[-5:]):
            yield link.href


def _links(document: Document) -> tuple[tuple[str, str], ...]:
    """Return the first links of the content that have words and no ``hreflang``."""
    found: dict[str, str] = {}
    for link in document.links:
        if link.region and link.text and not link.hreflang and link.href[:1] != "#":
            found.setdefault(link.href, link.text[:WORDED])
            if len(found) == LINKS:
                break
    return tuple(found.items())


def _foot(document: Document) -> tuple[str, ...]:
    """Return the last blocks of a page, as far as the mark-up calls them furniture."""
    foot: list[str] = []
    for block in document.blocks[: -FOOT - 1 : -1]:
        if block.region is not Region.CHROME:
            break
        if len(block.text) <= WIDEST:
            foot.append(block.text)
    return tuple(reversed(foot))


def _ways(read: page.Page) -> Iterator[str]:
    """Yield where the first links of the furniture lead, but for the switcher's."""
    links = read.document.links
    plain = (x for x in links if x.region is not Region.MAIN and not page.label(x))
    urls = (addresses.resolve(read.url, link.href) for link in plain)
    for url in islice(filter(None, urls), FIRST_LINKS):
        yield addresses.key(url)

"""Reads what a page declares about its language versions; judges nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from vigilangue.core import Capture
from vigilangue.documents import Document, Link, Region, addresses
from vigilangue.documents import read as read_html
from vigilangue.language import names, tags

from . import downloads, feeds, hreflang

_SHORT = 20  # characters of a text beside which a title or a picture may name it
_USUAL = 300  # characters of an address; longer ones are seldom met again
_LONGEST_LABEL = 60  # characters: the longest "View this page in …" that is a switch


class Declared(NamedTuple):
    """A link that names a language: its tag, absolute address, and the link as written.

    ``chrome`` is true where it is a switch to a version of the page, false where it
    only leads to something in that language.
    """

    label: str
    url: str
    quote: str
    chrome: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page: its document, and what it declares.

    ``alternates`` are hreflang declarations (``link`` elements and HTTP headers),
    ``switcher`` the links that name a language, ``declared`` the language tags of the
    page as written, the root element's first, ``canonical`` an absolute address or "".
    ``base`` is the address that its links are relative to. ``content_language`` are the
    tags of that header, and ``mislabelled`` the first hreflang that are none, each with
    its link.
    """

    url: str
    base: str
    document: Document
    alternates: tuple[Declared, ...]
    switcher: tuple[Declared, ...]
    declared: tuple[str, ...]
    canonical: str
    content_language: tuple[str, ...]
    mislabelled: tuple[tuple[str, str], ...]


def read(capture: Capture) -> Page:
    """Return what a captured page holds and declares; never raises on its bytes."""
    document = read_html(capture.body, capture.headers.get("content-type", ""))
    base = capture.url
    if document.base:
        base = addresses.resolve(capture.url, document.base) or base
    headed = capture.headers.get("link", "")
    alternates = [
        *_head_alternates(document, base),
        *_header_alternates(headed, base),
    ]
    served = _listed(capture.headers.get("content-language", ""))
    meta = (tag for value in _meta_languages(document) for tag in _listed(value))
    declared = (document.lang, *served, *meta)
    return Page(
        url=capture.url,
        base=base,
        document=document,
        alternates=tuple(dict.fromkeys(alternates)),
        switcher=tuple(_switcher(document, base)),
        declared=tuple(dict.fromkeys(tag for tag in declared if tag)),
        canonical=next(
            (
                addresses.resolve(base, link.href)
                for link in document.head
                if link.rel == "canonical"
            ),
            "",
        ),
        content_language=served,
        mislabelled=hreflang.wrong(document, headed),
    )


def label(link: Link) -> str | None:
    """Return the language that a link names: by its hreflang, else by its words."""
    return _again(link) if len(link.href) < _USUAL else _label(link)


def _label(link: Link) -> str | None:
    return tags.canonical(link.hreflang) if link.hreflang else spoken(link)


# The menus of a site repeat the same links on every page.
_again = lru_cache(maxsize=2048)(_label)


def spoken(link: Link) -> str | None:
    """Return the language that the text of a link names, or its title or picture.

    A title counts beside a longer text only where the link's own ``lang`` agrees.
    """
    return _spoken(link.text, link.hint, link.lang)


# The pages of a site repeat their links.
@lru_cache(maxsize=2048)
def _spoken(text: str, hint: str, lang: str) -> str | None:
    if text and len(text) <= _LONGEST_LABEL:
        found = names.named(text)
        if found:
            return found
    if not hint or len(hint) > _LONGEST_LABEL:
        return None
    if len(text) > _SHORT and not lang:
        return None
    found = names.named(hint)
    return found if len(text) <= _SHORT or tags.same(found, lang) else None


def _switcher(document: Document, base: str) -> Iterator[Declared]:
    seen = set()
    for link in document.links:
        named = label(link)
        if named is None or downloads.form(link.href):
            continue  # a file in that language is no version of the page
        url = addresses.resolve(base, link.href)
        if url and (named, url) not in seen:
            seen.add((named, url))
            yield Declared(named, url, link.text or link.hint, _switches(link))


def _switches(link: Link) -> bool:
    """Tell a switch to another version from a link to a page in another language.

    One names the language in its words, outside of the main content or with hreflang;
    or it has hreflang and stands in the furniture.
    """
    if spoken(link):
        return link.region is not Region.MAIN or bool(link.hreflang)
    return link.region is Region.CHROME


def _head_alternates(document: Document, base: str) -> Iterator[Declared]:
    for link in document.head:
        relations = link.rel.split()
        if not link.hreflang or "alternate" not in relations:
            continue
        if "stylesheet" in relations or feeds.form(link):
            continue  # another style of this page, or the news of the site
        named = tags.canonical(link.hreflang)
        url = addresses.resolve(base, link.href)
        if named and url:
            yield Declared(named, url, link.quote, True)


def _header_alternates(header: str, base: str) -> Iterator[Declared]:
    for target, given, quote in hreflang.header_links(header):
        named = tags.canonical(given["hreflang"])
        url = addresses.resolve(base, target)
        if named and url and "alternate" in given.get("rel", "").lower().split():
            yield Declared(named, url, quote, True)


def _listed(value: str) -> tuple[str, ...]:
    return tuple(filter(None, map(str.strip, value.split(","))))


def _meta_languages(document: Document) -> Iterator[str]:
    for name in ("content-language", "dc.language", "dcterms.language", "og:locale"):
        if name in document.meta:
            yield document.meta[name]

"""One pass over the tokens of a page, keeping what is open: region, language, link."""

from __future__ import annotations

from typing import NamedTuple

from .document import Block, HeadLink, Link, Region
from .markup import (
    CHROME,
    CHROME_NAMES,
    CHROME_ROLES,
    HEADINGS,
    INLINE,
    QUOTING,
    TOKEN,
    VOID,
    attributes,
    unescape,
)

LONGEST = 20_000  # characters of one block; a longer run of text is cut into several


class _Context(NamedTuple):
    """What holds inside the element that is open."""

    region: Region
    lang: str | None
    quoted: bool
    hidden: bool
    linked: bool
    kind: str


_START = _Context(Region.UNKNOWN, None, False, False, False, "p")


class Walk:
    """Collects blocks, links and the head of one page from its serialized tree."""

    def __init__(self) -> None:
        """Start with nothing open."""
        self.blocks: list[Block] = []
        self.links: list[Link] = []
        self.head: list[HeadLink] = []
        self.meta: dict[str, str] = {}
        self.images: list[str] = []
        self.times: list[str] = []
        self.root: dict[str, str] = {}
        self.body: dict[str, str] = {}
        self.title = ""
        self.base = ""
        self._context = _START
        self._stack: list[_Context] = []
        self._text: list[str] = []
        self._linked = 0
        self._first = _START
        self._link: dict[str, str] | None = None
        self._link_text: list[str] = []
        self._link_depth = 0

    def feed(self, html: str) -> None:
        """Read a whole serialized page."""
        in_title = False
        for close, tag, source, text in TOKEN.findall(html):
            if text:
                if in_title:
                    self.title += unescape(text)
                elif not text.isspace():
                    self._take(text)
                elif self._text:
                    self._text.append(" ")
            elif not tag:
                continue
            elif close:
                if tag == "title":
                    in_title = False
                self._close(tag)
            elif tag == "title" and not self.title and not self.body:
                in_title = True
                self._stack.append(self._context)
            else:
                self._open(tag, source)
        self._flush()

    def _take(self, text: str) -> None:
        context = self._context
        if self._link is not None:
            self._link_text.append(text)
        if context.hidden:
            return
        if not self._text:
            self._first = context
        self._text.append(text)
        if context.linked:
            self._linked += len(text)

    def _open(self, tag: str, source: str) -> None:
        given = attributes(source) if source else {}
        if tag in VOID:
            self._void(tag, given, source)
            return
        if tag not in INLINE:
            self._flush()
        elif given.get("lang") and tag != "a":
            self._flush()
        self._stack.append(self._context)
        if tag == "html":
            self.root = given
            return
        if tag == "body":
            self.body = given
            return
        if tag == "a" and given.get("href"):
            self._finish_link()
            self._link, self._link_text = given, []
            self._link_depth = len(self._stack)
        elif tag == "option":
            self._option(given)
        elif tag == "time" and given.get("datetime"):
            self.times.append(given["datetime"])
        if given or tag not in INLINE or tag in QUOTING:
            self._context = self._inside(tag, given)

    def _inside(self, tag: str, given: dict[str, str]) -> _Context:
        region, lang, quoted, hidden, linked, kind = self._context
        role = given.get("role", "")
        if tag == "main" or role == "main":
            region = Region.MAIN
        elif tag in CHROME or role in CHROME_ROLES:
            region = Region.CHROME
        elif tag == "header" and region is Region.UNKNOWN:
            region = Region.CHROME
        elif tag == "h1" and region is Region.CHROME:
            region = Region.UNKNOWN
        elif region is Region.UNKNOWN and ("class" in given or "id" in given):
            names = f"{given.get('class', '')} {given.get('id', '')}".lower().split()
            if not CHROME_NAMES.isdisjoint(names):
                region = Region.CHROME
        if tag in HEADINGS or tag == "li":
            kind = tag
        elif tag in ("td", "th", "dt", "dd"):
            kind = "td"
        elif tag not in INLINE:
            kind = "p" if tag != "div" else kind
        if given.get("lang"):
            lang = given["lang"]
        style = given.get("style", "")
        return _Context(
            region,
            lang,
            quoted or tag in QUOTING,
            hidden
            or "hidden" in given
            or ("none" in style and "display" in style.lower()),
            linked or tag == "a",
            kind,
        )

    def _void(self, tag: str, given: dict[str, str], source: str) -> None:
        if tag == "br":
            self._text.append(" ")
        elif tag == "hr":
            self._flush()
        elif tag == "img":
            if self._link is not None and given.get("alt"):
                self._link.setdefault("alt", given["alt"])
            if given.get("src") and self._context.region is not Region.CHROME:
                self.images.append(given["src"])
        elif tag == "meta":
            name = given.get("name") or given.get("property") or given.get("http-equiv")
            if name and "content" in given:
                self.meta.setdefault(name.lower(), given["content"][:1000])
        elif tag == "link" and given.get("href"):
            self.head.append(
                HeadLink(
                    given.get("rel", "").lower(),
                    given["href"],
                    given.get("hreflang", ""),
                    given.get("type", ""),
                    f"<link{source}>"[:300],
                )
            )
        elif tag == "base":
            self.base = self.base or given.get("href", "")

    def _close(self, tag: str) -> None:
        if tag not in INLINE:
            self._flush()
        if self._link is not None and len(self._stack) <= self._link_depth:
            self._finish_link()
        if not self._stack:
            return
        before = self._stack.pop()
        if before.lang != self._context.lang:
            self._flush()
        self._context = before

    def _option(self, given: dict[str, str]) -> None:
        address = given.get("data-href") or given.get("data-url") or given.get("value")
        if address and ("/" in address or "?" in address or address.endswith("html")):
            self._finish_link()
            self._link = given | {"href": address}
            self._link_text = []
            self._link_depth = len(self._stack)

    def _finish_link(self) -> None:
        given = self._link
        if given is None:
            return
        self._link = None
        hint = given.get("aria-label") or given.get("title") or given.get("alt", "")
        self.links.append(
            Link(
                given["href"].strip(),
                unescape(" ".join("".join(self._link_text).split()))[:300],
                hint.strip()[:100],
                given.get("lang", ""),
                given.get("hreflang", ""),
                self._context.region,
            )
        )

    def _flush(self) -> None:
        if not self._text:
            return
        text = unescape(" ".join("".join(self._text).split()))
        self._text.clear()
        linked, self._linked = self._linked, 0
        if not text:
            return
        region, lang, quoted, _, _, kind = self._first
        for start in range(0, len(text), LONGEST):
            part = text[start : start + LONGEST]
            self.blocks.append(
                Block(part, kind, region, lang, min(linked, len(part)), quoted)
            )

"""One pass over the tokens of a page, keeping what is open: region, language, link."""

from __future__ import annotations

from .context import START, Context, inside
from .document import Block, HeadLink, Link, Region
from .markup import INLINE, QUOTING, TOKEN, VOID, attributes, unescape

LONG_TAG = 4_000  # characters of a tag's attributes, beyond which they change nothing
ROOTS = frozenset({"html", "body"})
NOTED = frozenset({"a", "option", "time", "html", "body"})
TELLING = frozenset({"img", "meta", "link", "base", "area"})
LONGEST = 20_000  # characters of one block; a longer run of text is cut into several


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
        self.time_blocks: list[int] = []
        self.root: dict[str, str] = {}
        self.body: dict[str, str] = {}
        self.title = ""
        self.base = ""
        self._context = START
        self._stack: list[Context] = []
        self._text: list[str] = []
        self._linked = 0
        self._first = START
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
        if tag in VOID:
            self._void(tag, source)
            return
        around = self._context
        within = around
        if (source or tag not in INLINE or tag in QUOTING) and tag not in ROOTS:
            within = inside(around, tag, source if len(source) < LONG_TAG else "")
        if tag not in INLINE or (tag != "a" and within.lang != around.lang):
            self._flush()
        self._stack.append(around)
        if source and tag in NOTED:
            self._note(tag, attributes(source))
        self._context = within

    def _note(self, tag: str, given: dict[str, str]) -> None:
        """Keep what an element says of itself beside what holds inside it."""
        if tag == "a" and given.get("href"):
            self._finish_link()
            self._link, self._link_text = given, []
            self._link_depth = len(self._stack)
        elif tag == "option":
            self._option(given)
        elif tag == "time" and given.get("datetime"):
            self.times.append(given["datetime"])
            self.time_blocks.append(len(self.blocks))
        elif tag == "html":
            self.root = given
        elif tag == "body":
            self.body = given

    def _void(self, tag: str, source: str) -> None:
        if tag == "br":
            if self._text:
                self._text.append(" ")
        elif tag == "hr":
            self._flush()
        elif tag in TELLING:
            self._tell(tag, attributes(source), source)

    def _tell(self, tag: str, given: dict[str, str], source: str) -> None:
        """Keep what an element without content says."""
        if tag == "img":
            if self._link is not None and given.get("alt"):
                self._link.setdefault("alt", given["alt"])
            if given.get("src") and self._context.region is not Region.CHROME:
                self.images.append(given["src"])
        elif tag == "meta":
            self._meta(given)
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
        elif tag == "area" and given.get("href"):
            hint = given.get("aria-label") or given.get("title", "")
            self._take_link(given, given.get("alt", ""), hint)

    def _meta(self, given: dict[str, str]) -> None:
        for key in ("name", "property", "http-equiv", "itemprop"):
            name = given.get(key)
            if name and "content" in given:
                self.meta.setdefault(name.lower(), given["content"][:1000])
                return

    def _close(self, tag: str) -> None:
        if tag not in INLINE:
            self._flush()
        if self._link is not None and len(self._stack) <= self._link_depth:
            self._finish_link()
        if not self._stack:
            return
        before = self._stack.pop()
        if before.lang != self._context.lang and before.lang != self._first.lang:
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
        self._take_link(given, unescape("".join(self._link_text)), hint)

    def _take_link(self, given: dict[str, str], text: str, hint: str) -> None:
        self.links.append(
            Link(
                given["href"].strip(),
                " ".join(text.split())[:300],
                hint.strip()[:100],
                given.get("lang", ""),
                given.get("hreflang", ""),
                self._context.region,
            )
        )

    def _flush(self) -> None:
        if not self._text:
            return
        text = " ".join(unescape("".join(self._text)).split())
        self._text.clear()
        linked, self._linked = self._linked, 0
        if not text:
            return
        region, lang, quoted, _, _, kind, _ = self._first
        for start in range(0, len(text), LONGEST):
            part = text[start : start + LONGEST]
            self.blocks.append(
                Block(part, kind, region, lang, min(linked, len(part)), quoted)
            )

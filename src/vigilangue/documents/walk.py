"""One pass over a page, from tag to tag in reading order."""

from __future__ import annotations

from typing import NamedTuple

from .context import START, Context
from .document import Block, HeadLink, Link, Region
from .moves import Kind, Move, learn, moves
from .tags import after_comment, after_skipped, plain, raw, rejoined

REGIONS = tuple(Region)
_new = tuple.__new__  # what a named tuple's own constructor calls, at half the price
LONGEST = 20_000  # characters of one block; a longer run of text is cut into several


class _Anchor(NamedTuple):
    """A link that is open: its attributes, the text met in it, where it stands."""

    given: dict[str, str]
    texts: list[str]
    region: int


# What holds inside an element, what breaks its text, which link it is in, and the tags
# already met in such a context.
_State = tuple[Context, int, _Anchor | None, dict[str, Move]]


class Walk:
    """Collects blocks, links and the head of one page from its mark-up."""

    def __init__(self) -> None:
        """Start with nothing met."""
        self.blocks: list[Block] = []
        self.head: list[HeadLink] = []
        self.meta: dict[str, str] = {}
        self.images: list[str] = []
        self.times: list[str] = []
        self.time_blocks: list[int] = []
        self.root: dict[str, str] = {}
        self.body: dict[str, str] = {}
        self.title = ""
        self.base = ""
        self._anchors: list[_Anchor] = []
        self._opened = 0
        self._block = 0
        self._first = START
        self._text: list[str] = []
        self._linked = 0
        self._quoted = 0

    @property
    def links(self) -> list[Link]:
        """The links of the page, in the order in which they begin."""
        return [_link(anchor) for anchor in self._anchors]

    def feed(self, html: str) -> None:
        """Read a whole page as the parser wrote it, with every element closed."""
        same, inline, block, end = Kind.SAME, Kind.INLINE, Kind.BLOCK, Kind.END
        state: _State = (START, 0, None, moves(START))
        around: list[_State] = []
        pieces = iter(html.split("<"))
        next(pieces)
        for piece in pieces:
            tag, closed, text = piece.partition(">")
            if not closed and tag[:3] != "!--":
                tag, _, text = rejoined(piece, pieces).partition(">")
            move = state[3].get(tag) or learn(state[0], tag)
            kind = move.kind
            if kind is end:
                state = around.pop() if around else state
            elif kind is block:
                around.append(state)
                self._opened += 1
                state = (move.within, self._opened, state[2], move.inside)
            elif kind is same:
                around.append(state)
            elif kind is inline:
                around.append(state)
                state = (move.within, state[1], state[2], move.inside)
            elif kind is Kind.NOTED:
                around.append(state)
                if move.element.name == "title":
                    self.title = self.title or plain(text)
                    continue
                state = self._note(move, state)
            elif kind is Kind.VOID:
                self._void(move.element.name, move.element.given, state)
            elif kind is Kind.SKIPPED:
                text = after_skipped(move.element.name, text, pieces)
            elif kind is Kind.VERBATIM:
                self._opened += 1
                shown, text = raw(move.element.name, text, pieces)
                self._take(shown, move.within, self._opened, state[2])
            elif kind is Kind.COMMENT:
                text = after_comment(piece, pieces)
            if text and (state[1] == self._block or not text.isspace()):
                self._take(plain(text) if "&" in text else text, *state[:3])
        self._flush()

    def _take(
        self, text: str, context: Context, block: int, anchor: _Anchor | None
    ) -> None:
        if anchor is not None:
            anchor.texts.append(text)
        if context.hidden:
            return
        if block != self._block:
            self._flush()
            self._block, self._first = block, context
        self._text.append(text)
        if context.linked:
            self._linked += len(text)
        if context.quoted:
            self._quoted += len(text)

    def _note(self, move: Move, around: _State) -> _State:
        """Look at an element that says more than what holds inside it."""
        name, given = move.element
        _, block, anchor, _ = around
        if move.apart:
            self._opened += 1
            block = self._opened
        match name:
            case "a":
                if given.get("href"):
                    anchor = self._anchor(given, move.within.region)
            case "option":
                address = _address(given)
                if address:
                    given = given | {"href": address}
                    anchor = self._anchor(given, move.within.region)
            case "time":
                if value := given.get("datetime"):
                    self.times.append(value)
                    self.time_blocks.append(len(self.blocks) + self._broken(block))
            case "html":
                self.root = given
                return around
            case "body":
                self.body = given
                return around
        return (move.within, block, anchor, move.inside)

    def _broken(self, block: int) -> bool:
        """Tell whether what is gathered will end before text of another block."""
        return bool(self._text) and block != self._block

    def _anchor(self, given: dict[str, str], region: int) -> _Anchor:
        anchor = _Anchor(given.copy(), [], region)
        self._anchors.append(anchor)
        return anchor

    def _void(self, tag: str, given: dict[str, str], around: _State) -> None:
        context, _, open_link, _ = around
        match tag:
            case "br":
                if self._text:
                    self._text.append(" ")
                if open_link is not None:
                    open_link.texts.append(" ")
            case "hr":
                self._flush()
            case "img":
                if open_link is not None and given.get("alt"):
                    open_link.given.setdefault("alt", given["alt"])
                if (source := given.get("src")) and context.region:
                    self.images.append(source)
            case "meta":
                self._meta(given)
            case "link":
                if given.get("href"):
                    self.head.append(_head_link(given))
            case "base":
                self.base = self.base or given.get("href") or ""
            case "area":
                if given.get("href"):
                    anchor = self._anchor(given, context.region)
                    anchor.texts.append(given.get("alt") or "")

    def _meta(self, given: dict[str, str]) -> None:
        for key in ("name", "property", "http-equiv", "itemprop"):
            if (name := given.get(key)) and "content" in given:
                self.meta.setdefault(name.lower(), (given["content"] or "")[:1000])
                return

    def _flush(self) -> None:
        texts = self._text
        text = texts[0] if len(texts) == 1 else "".join(texts)
        text = " ".join(text.split())
        linked, quoted = self._linked, self._quoted
        self._text.clear()
        self._block = self._linked = self._quoted = 0
        if not text:
            return
        first = self._first
        region = REGIONS[first.region]
        n = len(text)
        if n <= LONGEST:
            most = 2 * quoted >= n
            block = (text, first.kind, region, first.lang, min(linked, n), most)
            self.blocks.append(_new(Block, block))
            return
        for start in range(0, len(text), LONGEST):
            part = text[start : start + LONGEST]
            n = len(part)
            most = 2 * quoted >= n
            self.blocks.append(
                Block(part, first.kind, region, first.lang, min(linked, n), most)
            )


def _address(given: dict[str, str]) -> str:
    """Return where an entry of a select box leads, if its value is an address."""
    value = given.get("data-href") or given.get("data-url") or given.get("value") or ""
    leads = "/" in value or "?" in value or value.endswith("html")
    return value if leads else ""


def _link(anchor: _Anchor) -> Link:
    given = anchor.given
    hint = given.get("aria-label") or given.get("title") or given.get("alt") or ""
    link = (
        given["href"].strip(),
        " ".join("".join(anchor.texts).split())[:300],
        hint.strip()[:100],
        given.get("lang") or "",
        given.get("hreflang") or "",
        REGIONS[anchor.region],
    )
    return _new(Link, link)


def _head_link(given: dict[str, str]) -> HeadLink:
    written = " ".join(f'{name}="{value}"' for name, value in given.items())
    return HeadLink(
        (given.get("rel") or "").lower(),
        given["href"],
        given.get("hreflang") or "",
        given.get("type") or "",
        f"<link {written}>"[:300],
    )

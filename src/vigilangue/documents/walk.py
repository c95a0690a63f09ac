"""One pass over the tree of a page, from element to element in reading order."""

from __future__ import annotations

from typing import NamedTuple

from selectolax.lexbor import LexborNode

from .context import START, Context, inside
from .document import Block, HeadLink, Link, Region
from .markup import INLINE, QUOTING, SKIPPED, VOID

REGIONS = tuple(Region)
SAYING = QUOTING | {"a"}  # inline elements that say something without attributes
NOTED = frozenset({"a", "option", "time", "html", "body", "title"})
LONGEST = 20_000  # characters of one block; a longer run of text is cut into several


class _Anchor(NamedTuple):
    """A link that is open: its attributes, the text met in it, where it stands."""

    given: dict[str, str | None]
    texts: list[str]
    region: int


class _State(NamedTuple):
    """What holds inside an element, what breaks its text, which link it is in."""

    context: Context
    block: int
    anchor: _Anchor | None


class Walk:
    """Collects blocks, links and the head of one page from its tree."""

    def __init__(self) -> None:
        """Start with nothing met."""
        self.blocks: list[Block] = []
        self.head: list[HeadLink] = []
        self.meta: dict[str, str] = {}
        self.images: list[str] = []
        self.times: list[str] = []
        self.time_blocks: list[int] = []
        self.root: dict[str, str | None] = {}
        self.body: dict[str, str | None] = {}
        self.title = ""
        self.base = ""
        self._anchors: list[_Anchor] = []
        self._block = 0
        self._first = START
        self._text: list[str] = []
        self._linked = 0
        self._quoted = 0

    @property
    def links(self) -> list[Link]:
        """The links of the page, in the order in which they begin."""
        return [_link(anchor) for anchor in self._anchors]

    def feed(self, root: LexborNode) -> None:
        """Read a whole tree. Elements whose content is no text have no state."""
        states: dict[int, _State | None] = {}
        start = _State(START, 0, None)
        for node in root.traverse(include_text=True):
            tag = node.tag or "-"
            parent = node.parent
            state = start if parent is None else states.get(parent.mem_id, start)
            if state is None:
                if tag[0] != "-":
                    states[node.mem_id] = None
            elif tag == "-text":
                text = node.text_content or ""
                if state.block == self._block or not text.isspace():
                    self._take(text, state)
            elif tag[0] != "-":
                states[node.mem_id] = self._enter(node, tag, state)
        self._flush()

    def _take(self, text: str, state: _State) -> None:
        context, block, anchor = state
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

    def _enter(self, node: LexborNode, tag: str, around: _State) -> _State | None:
        if tag in SKIPPED:
            return None
        given = node.attributes
        if tag in VOID:
            self._void(tag, given, around)
            return None
        context, block, anchor = around
        if tag in INLINE:
            if not given and tag not in SAYING:
                return around
            within = inside(context, tag, given)
            if within is context and tag not in NOTED:
                return around
            if tag != "a" and within.lang != context.lang:
                block = node.mem_id
        else:
            within = inside(context, tag, given)
            block = node.mem_id
        if tag not in NOTED:
            return _State(within, block, anchor)
        match tag:
            case "a":
                if given.get("href"):
                    anchor = self._anchor(given, within.region)
            case "option":
                address = _address(given)
                if address:
                    anchor = self._anchor(given | {"href": address}, within.region)
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
            case "title":
                self.title = self.title or node.text()
                return None
        return _State(within, block, anchor)

    def _broken(self, block: int) -> bool:
        """Tell whether what is gathered will end before text of another block."""
        return bool(self._text) and block != self._block

    def _anchor(self, given: dict[str, str | None], region: int) -> _Anchor:
        anchor = _Anchor(given, [], region)
        self._anchors.append(anchor)
        return anchor

    def _void(self, tag: str, given: dict[str, str | None], around: _State) -> None:
        match tag:
            case "br":
                if self._text:
                    self._text.append(" ")
                if around.anchor is not None:
                    around.anchor.texts.append(" ")
            case "hr":
                self._flush()
            case "img":
                if around.anchor is not None and given.get("alt"):
                    around.anchor.given.setdefault("alt", given["alt"])
                if (source := given.get("src")) and around.context.region:
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
                    anchor = self._anchor(given, around.context.region)
                    anchor.texts.append(given.get("alt") or "")

    def _meta(self, given: dict[str, str | None]) -> None:
        for key in ("name", "property", "http-equiv", "itemprop"):
            if (name := given.get(key)) and "content" in given:
                self.meta.setdefault(name.lower(), (given["content"] or "")[:1000])
                return

    def _flush(self) -> None:
        text = " ".join("".join(self._text).split())
        linked, quoted = self._linked, self._quoted
        self._text.clear()
        self._block = self._linked = self._quoted = 0
        if not text:
            return
        first = self._first
        region = REGIONS[first.region]
        for start in range(0, len(text), LONGEST):
            part = text[start : start + LONGEST] if start or text[LONGEST:] else text
            n = len(part)
            most = 2 * quoted >= n
            self.blocks.append(
                Block(part, first.kind, region, first.lang, min(linked, n), most)
            )


def _address(given: dict[str, str | None]) -> str:
    """Return where an entry of a select box leads, if its value is an address."""
    value = given.get("data-href") or given.get("data-url") or given.get("value") or ""
    leads = "/" in value or "?" in value or value.endswith("html")
    return value if leads else ""


def _link(anchor: _Anchor) -> Link:
    given = anchor.given
    hint = given.get("aria-label") or given.get("title") or given.get("alt") or ""
    return Link(
        (given["href"] or "").strip(),
        " ".join("".join(anchor.texts).split())[:300],
        hint.strip()[:100],
        given.get("lang") or "",
        given.get("hreflang") or "",
        REGIONS[anchor.region],
    )


def _head_link(given: dict[str, str | None]) -> HeadLink:
    written = " ".join(f'{name}="{value or ""}"' for name, value in given.items())
    return HeadLink(
        (given.get("rel") or "").lower(),
        given["href"] or "",
        given.get("hreflang") or "",
        given.get("type") or "",
        f"<link {written}>"[:300],
    )

"""A built site as these tests read it: with a parser, and nothing of Vigilangue's."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

BLOCKS = "h1, h2, p, li, tr, pre, address, blockquote"
QUOTED = "blockquote, cite, pre, address"


@dataclass(frozen=True)
class Seen:
    """One page of a built site: where its links lead, and what it says."""

    path: str
    tree: LexborHTMLParser

    @property
    def root(self) -> LexborNode:
        return one(self.tree, "html")

    @property
    def lang(self) -> str | None:
        return self.root.attributes.get("lang")

    @property
    def folder(self) -> str:
        """The language that the address names."""
        return self.path.split("/")[1]

    @property
    def alternates(self) -> dict[str, str]:
        """The paths that hreflang links lead to, by label; without x-default."""
        links = self.tree.css("link[rel=alternate]")
        found = {str(a.attributes["hreflang"]): path(a) for a in links}
        return {label: at for label, at in found.items() if label != "x-default"}

    @property
    def switcher(self) -> dict[str, str]:
        links = self.tree.css("nav.languages a")
        return {str(a.attributes["hreflang"]): path(a) for a in links}

    @property
    def links(self) -> list[str]:
        """The paths that all links between pages lead to."""
        return [path(a) for a in self.tree.css("a[href^='/']")]

    @property
    def blocks(self) -> list[str]:
        return [b.text(strip=True) for b in one(self.tree, "main").css(BLOCKS)]

    @property
    def text(self) -> str:
        """The main content without what is rightly in another language."""
        tree = LexborHTMLParser(self.tree.html or "")
        for quoted in tree.css(QUOTED):
            quoted.decompose()
        return one(tree, "main").text(separator=" ")


Built = dict[str, Seen]


def read(folder: Path) -> Built:
    """Return the pages of a mirror folder by path."""
    pages = {}
    for file in sorted(folder.rglob("index.html")):
        inside = file.parent.relative_to(folder).as_posix()
        at = "/" if inside == "." else f"/{inside}/"
        pages[at] = Seen(at, LexborHTMLParser(file.read_text("utf-8")))
    return pages


def one(tree: LexborHTMLParser, selector: str) -> LexborNode:
    node = tree.css_first(selector)
    assert node is not None
    return node


def path(link: LexborNode) -> str:
    return urlsplit(str(link.attributes["href"])).path

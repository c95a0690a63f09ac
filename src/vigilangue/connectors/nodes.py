"""Reads XML piece by piece: the elements that are asked for, one at a time, bounded."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from vigilangue.core import Capture, SourceChanged, TooLarge

from . import xml_pieces

LARGEST = 50 * 2**20  # bytes of one answer
DEEPEST = 60  # elements open at once; records stay under 15
MOST = 20_000  # elements within one that is asked for
SAID = 2 * 2**20  # characters of text and attributes within one


@dataclass(slots=True)
class Node:
    """An element: its name as written (``dc:title``), attributes, text, and children.

    ``text`` is what stands in it before its children, ``tail`` what follows it in its
    parent; `words` has all of it in order.
    """

    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    text: str = ""
    children: list[Node] = field(default_factory=list)
    tail: str = ""

    @property
    def local(self) -> str:
        """Its name without a prefix."""
        return self.name.rpartition(":")[2]

    def get(self, name: str) -> str:
        """Return an attribute, stripped, "" where it is not there."""
        return self.attributes.get(name, "").strip()

    def all(self, *names: str) -> Iterator[Node]:
        """Yield the children of any of these local names, in order."""
        return (child for child in self.children if child.local in names)

    def first(self, *names: str) -> Node | None:
        """Return the first child of any of these local names."""
        return next(self.all(*names), None)

    def value(self, *names: str) -> str:
        """Return the words of the first child of these local names that has any."""
        return next(filter(None, (child.words for child in self.all(*names))), "")

    @property
    def words(self) -> str:
        """All its text, that of its children included, each run of blanks as one."""
        return " ".join("".join(self._said()).split())

    def _said(self) -> Iterator[str]:
        yield self.text
        for child in self.children:
            yield from child._said()
            yield child.tail


def read(
    capture: Capture, *, roots: Collection[str], wanted: Collection[str]
) -> Iterator[Node]:
    """Yield the root without its children, then each wanted element, whole.

    Names are local: whatever prefix a system gives them. Of wanted elements within
    one another the outer is yielded. Raises SourceChanged where the root is another,
    on a document type declaration (entities are never expanded) and where the XML
    breaks, after the elements that stood before; TooLarge beyond the bounds.
    """
    if len(capture.body) > LARGEST:
        raise TooLarge(f"{capture.url}: an answer of more than 50 MB")
    start = capture.body[:500].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<!doctype html", b"<html")):
        raise SourceChanged(f"{capture.url}: a page is there in place of a list")
    reader = _Reader(capture.url, frozenset(roots), frozenset(wanted))
    for at in range(0, len(capture.body), xml_pieces.STEP):
        yield from reader.fed(capture.body[at : at + xml_pieces.STEP])
    yield from reader.fed(None)


class _Reader:
    def __init__(self, url: str, roots: frozenset[str], wanted: frozenset[str]) -> None:
        self._url, self._roots, self._wanted = url, roots, wanted
        self._ready: list[Node] = []
        self._open: list[Node] = []  # from the wanted element down
        self._depth = self._many = self._said = 0
        self._parser = xml_pieces.begun(
            f"{url}: a document type declaration is not read",
            start=self._start,
            end=self._end,
            characters=self._characters,
        )

    def fed(self, piece: bytes | None) -> Iterator[Node]:
        """Yield what ends in a piece; None is the end of all."""
        broken = xml_pieces.fed(self._parser, piece, self._url)
        ready, self._ready = self._ready, []
        yield from ready
        if broken:
            raise broken

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise TooLarge(f"{self._url}: more than {DEEPEST} elements in one another")
        node, local = Node(name, attributes), name.rpartition(":")[2]
        if self._depth == 1:
            if local not in self._roots:
                raise SourceChanged(f"{self._url}: its root is <{local[:80]}>")
            self._ready.append(node)
        elif self._open:
            self._open[-1].children.append(node)
            self._many += 1
            self._open.append(node)
        elif local in self._wanted:
            self._many = self._said = 0
            self._open.append(node)
        if self._open:
            self._said += sum(map(len, attributes.values()))
            self._bound()

    def _characters(self, text: str) -> None:
        if self._open:
            self._said += len(text)
            self._bound()
            inside = self._open[-1]
            if inside.children:
                inside.children[-1].tail += text
            else:
                inside.text += text

    def _bound(self) -> None:
        if self._many > MOST or self._said > SAID:
            raise TooLarge(f"{self._url}: an element <{self._open[0].local}> too large")

    def _end(self, name: str) -> None:
        self._depth -= 1
        if self._open:
            node = self._open.pop()
            if not self._open:
                self._ready.append(node)

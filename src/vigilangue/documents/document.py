"""A document as blocks and links in reading order.

Blocks and links are named tuples, not dataclasses: a site has millions of them, and
a named tuple is built in a quarter of the time and pickled in half the space.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

from .linked_data import NONE_STATED, StatedDates


class Region(IntEnum):
    """Where on the page a block stands, as far as the mark-up says so."""

    CHROME = 0
    UNKNOWN = 1
    MAIN = 2


class Block(NamedTuple):
    """A paragraph, heading, list item, cell: text without a break inside.

    ``kind`` is ``h1`` … ``h6``, ``li``, ``td`` or ``p``; ``linked`` counts the
    characters that stand in links; ``lang`` is the nearest ``lang`` attribute inside
    ``body``; ``quoted`` is true in quotations, titles of works, code and addresses.
    """

    text: str
    kind: str
    region: Region
    lang: str | None
    linked: int
    quoted: bool


class Link(NamedTuple):
    """A link as written: ``href`` unresolved, ``text`` what a reader sees or hears.

    ``hint`` is its title, label, or the alternative text of its picture.
    """

    href: str
    text: str
    hint: str
    lang: str
    hreflang: str
    region: Region


class HeadLink(NamedTuple):
    """A ``link`` element: its relations (lower case), address and hreflang."""

    rel: str
    href: str
    hreflang: str
    type: str
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What one page holds. ``lang`` and ``direction`` are those of html and body.

    ``meta`` maps lower-case names to contents, the first of each; ``images`` are the
    sources of pictures in the main content. ``times`` are the values of ``time``
    elements and ``time_blocks`` the places in ``blocks`` where they stand;
    ``stated`` are the dates of its JSON-LD, ``scripts`` the addresses of its
    scripts. ``whole`` is false where the page was longer than is read.
    """

    title: str = ""
    lang: str | None = None
    direction: str | None = None
    base: str = ""
    blocks: tuple[Block, ...] = ()
    links: tuple[Link, ...] = ()
    head: tuple[HeadLink, ...] = ()
    meta: dict[str, str]
    images: tuple[str, ...] = ()
    times: tuple[str, ...] = ()
    time_blocks: tuple[int, ...] = ()
    stated: StatedDates = NONE_STATED
    scripts: tuple[str, ...] = ()
    charset: str = "utf-8"
    whole: bool = True

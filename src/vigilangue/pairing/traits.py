"""What versions of one work have in common whatever their languages, in a few bytes."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator, Sequence
from enum import IntEnum
from heapq import nsmallest
from itertools import islice
from math import log2
from typing import NamedTuple
from zlib import crc32

from vigilangue.documents import Block, Document, Region

READ = 4_000  # characters of main content looked at for numbers
NAMED = 2_000  # characters of them looked at for names
LINKED = 40  # links of the main content looked at
SHAPED = 40  # blocks whose kind and length are kept
TITLE = 100  # bytes of UTF-8 kept of the heading
VERBATIM = range(8, 120)  # characters of a block that may stand in two languages alike

_NUMBER = re.compile(r"\d+(?:[.,'’٬٫\u00a0\u202f ]\d{3}(?!\d))*(?:[.,٫]\d+)?")
_NAME = re.compile(r"[A-Z](?:(?<=[a-zà-ÿ,;:(\d][ '’].)[\w-]{2,}|[A-Z\d]+\b)")
_LATIN = re.compile(r"[A-Za-z][A-Za-z\d]{2,}")
_FOREIGN = re.compile(r"[^\W\d_\u0000-\u024f]")
_MAIL = re.compile(r"[\w.+-]{2,40}@[\w-]{2,40}\.[\w.-]{2,40}")
_PUBLISHED = re.compile(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?")
_PIECE = re.compile(r"[^/._=&?-]+")
_GAPS = re.compile(r"\D+")
_FILE = re.compile(r"\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|zip|csv|epub|mp[34])$", re.I)
_LENGTHS = bytes(int(2 * log2(max(1, length))) for length in range(4096))
_DATES = ("article:published_time", "dcterms.issued", "dcterms.date", "dc.date")
_KINDS = {"h1": 1, "h2": 2, "h3": 3, "h4": 3, "h5": 3, "h6": 3, "li": 4, "td": 5}


class Sort(IntEnum):
    """What a mark is of; it stands in the last three bits of the mark."""

    PICTURE = 0
    LINK = 1
    HOST = 2
    NUMBER = 3
    NAME = 4
    VERBATIM = 5
    FORM = 6
    DATE = 7


SORT = 7  # the bits of a mark that hold its sort

# How many marks of a sort are kept: those whose hashes are the least, so that two
# versions keep the same ones.
KEPT = {
    Sort.PICTURE: 6,
    Sort.LINK: 8,
    Sort.HOST: 3,
    Sort.NUMBER: 10,
    Sort.NAME: 10,
    Sort.VERBATIM: 6,
    Sort.FORM: 2,
    Sort.DATE: 2,
}


class Traits(NamedTuple):
    """The traits of one page: under 400 bytes when pickled with others.

    ``marks`` are 32-bit hashes of what is not translated, `Sort` in their last bits.
    ``shape`` has a byte for each of the first blocks: kind in the upper three bits,
    twice the binary logarithm of its characters in the lower five. ``blocks`` counts
    them all, ``title`` is the first heading (else the title) as written.
    """

    marks: array[int]
    shape: bytes
    blocks: int
    title: str


def of(document: Document, blocks: Sequence[Block]) -> Traits:
    """Return the traits of a page from its document and its main content."""
    texts = [b.text for b in blocks]
    text = "\n".join(texts)[:READ]
    shape = bytes(_shape(blocks))
    found = {
        Sort.PICTURE: {_file_name(source) for source in document.images},
        Sort.NUMBER: set(_numbers(text)),
        Sort.NAME: _names(text[:NAMED]),
        Sort.VERBATIM: {t for t in texts[:SHAPED] if len(t) in VERBATIM},
        Sort.FORM: set(_forms(shape)),
        Sort.DATE: set(_dates(document)),
    }
    found[Sort.LINK], found[Sort.HOST] = _links(document)
    if "@" in text:
        found[Sort.LINK] |= {m.lower() for m in _MAIL.findall(text)}
    return Traits(
        marks=array("I", _marks(found.items())),
        shape=shape,
        blocks=len(blocks),
        title=_title(document, blocks),
    )


def _marks(found: Iterable[tuple[Sort, set[str]]]) -> Iterator[int]:
    for sort, values in found:
        hashes = [crc32(v.encode("utf-8", "surrogatepass")) for v in values if v]
        if len(hashes) > KEPT[sort]:
            hashes = nsmallest(KEPT[sort], hashes)
        for value in hashes:
            yield value & ~SORT | sort


def _numbers(text: str) -> Iterator[str]:
    """Numbers as ASCII digits; those of three digits and more, if there are enough."""
    found = set(_NUMBER.findall(text))
    if not text.isascii():
        found = {"".join(str(int(c)) for c in n if c.isdecimal()) for n in found}
    plain = {n if n.isdigit() else _GAPS.sub("", n) for n in found}
    long = {n for n in plain if len(n) > 2}
    yield from long if len(long) > 3 else (n for n in plain if len(n) > 1)


def _names(text: str) -> set[str]:
    if not text.isascii() and len(_FOREIGN.findall(text[:300])) > 60:
        return {name.lower() for name in _LATIN.findall(text)}
    return {name.lower() for name in _NAME.findall(text)}


def _forms(shape: bytes) -> Iterator[str]:
    kinds = [byte >> 5 for byte in shape]
    if len(kinds) > 4:
        yield bytes(kinds).decode("ascii")
    headings = [byte for byte in kinds if 0 < byte < 4]
    if len(headings) > 3:
        yield f"{bytes(headings).decode('ascii')} {len(kinds) - len(headings)}"


def _dates(document: Document) -> Iterator[str]:
    given = [document.meta[name] for name in _DATES if name in document.meta]
    for value in (given or list(document.times))[:2]:
        if found := _PUBLISHED.match(value):
            yield found[0]


def _links(document: Document) -> tuple[set[str], set[str]]:
    """Links to other sites and to files, and their hosts, without language marks."""
    paths: set[str] = set()
    hosts: set[str] = set()
    chosen = (link.href for link in document.links if link.region is not Region.CHROME)
    for href in islice(chosen, LINKED):
        if "://" in href[:8]:
            host, _, path = href.partition("://")[2].partition("#")[0].partition("/")
            hosts.add(host)
            if len(path) > 1:
                paths.add(_neutral(f"{host}/{path}"))
        elif _FILE.search(href):
            paths.add(_file_name(href))
    return paths, hosts


def _file_name(address: str) -> str:
    """The last part of an address; inlined pictures have none."""
    if address[:5] == "data:":
        return ""
    return _neutral(address.partition("?")[0].rstrip("/").rpartition("/")[2][-80:])


def _neutral(address: str) -> str:
    """An address without the pieces of two letters, which may be language marks."""
    pieces = _PIECE.findall(address[:300].lower())
    return "/".join(p for p in pieces if len(p) != 2 and p not in ("www", "html"))


def _shape(blocks: Sequence[Block]) -> Iterator[int]:
    for block in blocks[:SHAPED]:
        yield _KINDS.get(block.kind, 0) << 5 | _LENGTHS[min(len(block.text), 4095)]


def _title(document: Document, blocks: Iterable[Block]) -> str:
    heading = next((b.text for b in blocks if b.kind == "h1"), "")
    title = (heading or document.title)[:TITLE]
    if title.isascii():
        return title
    return title.encode("utf-8", "replace")[:TITLE].decode("utf-8", "ignore")

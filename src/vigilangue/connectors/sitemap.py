"""Reads sitemaps and sitemap indexes, XML or text; fetches and judges nothing.

The form is that of sitemaps.org 0.9, with ``xhtml:link`` for language versions.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from urllib.parse import urljoin

from vigilangue.core import Capture, SourceChanged, TooLarge

from . import xml_pieces

LARGEST = 50 * 2**20  # bytes of one sitemap, as sitemaps.org allows
_BLANK = b"\xef\xbb\xbf \t\r\n"
_LONGEST = 4096  # characters of one value; what is longer is no address
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d([T ][\d:.]+(Z|[+-]\d\d:?\d\d)?)?)?)?")
_HTTP = ("http://", "https://")


@dataclass(frozen=True, slots=True, kw_only=True)
class SitemapEntry:
    """One address of a sitemap.

    ``loc`` is absolute; ``lastmod`` a W3C date or time as written, None where there
    is none or it is no date; ``alternates`` are (hreflang as written, address).
    ``index`` is true where the address is that of a further sitemap.
    """

    loc: str
    lastmod: str | None = None
    alternates: tuple[tuple[str, str], ...] = ()
    index: bool = False


def read(capture: Capture) -> Iterator[SitemapEntry]:
    """Yield the entries of a sitemap in its order, reading it piece by piece.

    An entry without an http(s) address is left out. Raises SourceChanged on what is no
    sitemap (a page, a feed), on a document type declaration (entities are never
    expanded), and where the XML breaks, after the entries that stood before; TooLarge
    beyond 50 MB unpacked.
    """
    pieces = _unpacked(capture)
    first = next(pieces, b"")
    if first.lstrip(_BLANK).lower().startswith((b"http://", b"https://")):
        yield from _lines(capture.url, chain((first,), pieces))
        return
    reader = _Reader(capture.url)
    yield from reader.fed(first)
    for piece in pieces:
        yield from reader.fed(piece)
    yield from reader.fed(None)


def _unpacked(capture: Capture) -> Iterator[bytes]:
    """Yield the bytes in pieces of bounded size, gzip undone."""
    pieces = _inflated if capture.body.startswith(b"\x1f\x8b") else _cut
    size = 0
    for piece in pieces(capture):
        size += len(piece)
        if size > LARGEST:
            raise TooLarge(f"{capture.url}: a sitemap of more than 50 MB")
        yield piece


def _cut(capture: Capture) -> Iterator[bytes]:
    for at in range(0, len(capture.body), xml_pieces.STEP):
        yield capture.body[at : at + xml_pieces.STEP]


def _inflated(capture: Capture) -> Iterator[bytes]:
    stream, left = zlib.decompressobj(zlib.MAX_WBITS | 16), capture.body
    while not stream.eof:
        try:
            piece = stream.decompress(left, xml_pieces.STEP)
        except zlib.error as error:
            raise SourceChanged(f"{capture.url}: damaged gzip ({error})") from error
        left = stream.unconsumed_tail
        if not piece and not left:
            raise SourceChanged(f"{capture.url}: the gzip breaks off")
        yield piece


def _lines(url: str, pieces: Iterator[bytes]) -> Iterator[SitemapEntry]:
    """Yield the entries of a text sitemap: one address a line."""
    left = b""
    for piece in pieces:
        *lines, left = (left + piece).split(b"\n")
        if len(left) > _LONGEST:
            raise SourceChanged(f"{url}: a line that is no address")
        for line in lines:
            yield from _line(url, line)
    yield from _line(url, left)


def _line(url: str, line: bytes) -> Iterator[SitemapEntry]:
    text = line.strip(_BLANK).decode("utf-8", "replace")
    if text and not text.lower().startswith(_HTTP):
        raise SourceChanged(f"{url}: a line that is no address: {text[:80]!r}")
    if text:
        yield SitemapEntry(loc=text)


class _Reader:
    """Turns pieces of XML into entries; elements count by name and depth only."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._ready: list[SitemapEntry] = []
        self._depth = 0
        self._text = ""
        self._values: dict[str, str] = {}
        self._alternates: list[tuple[str, str]] = []
        self._parser = xml_pieces.begun(
            f"{url}: a sitemap has no document type declaration",
            start=self._start,
            end=self._end,
            characters=self._characters,
        )

    def fed(self, piece: bytes | None) -> Iterator[SitemapEntry]:
        """Yield the entries that end in a piece; None is the end of all."""
        broken = xml_pieces.fed(self._parser, piece, self._url)
        ready, self._ready = self._ready, []
        yield from ready
        if broken:
            raise broken

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._text = ""
        local = name.rpartition(":")[2]
        if self._depth == 1 and local not in ("urlset", "sitemapindex"):
            raise SourceChanged(f"{self._url}: not a sitemap; its root is <{local}>")
        if self._depth == 2:
            self._values, self._alternates = {}, []
        if self._depth == 3 and local == "link":
            tag, href = (
                attributes.get("hreflang"),
                self._address(attributes.get("href")),
            )
            if tag and href and "alternate" in attributes.get("rel", "").split():
                self._alternates.append((tag.strip(), href))

    def _characters(self, text: str) -> None:
        if self._depth == 3 and len(self._text) <= _LONGEST:
            self._text += text

    def _end(self, name: str) -> None:
        self._depth -= 1
        local = name.rpartition(":")[2]
        if self._depth == 2:
            self._values.setdefault(local, self._text.strip())
        if self._depth == 1 and local in ("url", "sitemap"):
            self._finish(index=local == "sitemap")

    def _finish(self, *, index: bool) -> None:
        loc = self._address(self._values.get("loc"))
        lastmod = self._values.get("lastmod", "")
        if loc:
            self._ready.append(
                SitemapEntry(
                    loc=loc,
                    lastmod=lastmod if _DATE.fullmatch(lastmod) else None,
                    alternates=tuple(self._alternates),
                    index=index,
                )
            )

    def _address(self, text: str | None) -> str | None:
        if not text or len(text) > _LONGEST:
            return None
        text = text.strip()
        if text[:8].lower().startswith(_HTTP):
            return text
        try:
            url = urljoin(self._url, text)
        except ValueError:
            return None
        return url if url.startswith(_HTTP) else None

"""Where a page leads: to its language versions, and elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from vigilangue.connectors import page
from vigilangue.core import Capture
from vigilangue.documents import Document, Region, addresses

# A script that runs: data beside (JSON-LD) has a type of its own.
_SCRIPT = re.compile(rb"<script(?![^>]*type=[\"']?application/(?:ld\+)?json)", re.I)
_DENSE = re.compile(r"[\u2e80-\u9fff\uac00-\ud7af]")
_LITTLE = 150  # characters: a title, a notice that scripts are needed
_REFRESH = re.compile(r"""^\s*[\d.]*\s*[;,]\s*(?:url\s*=\s*)?["']?([^"']+)""", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """Absolute addresses as written: of hreflang, of the language switcher, others.

    ``bare`` tells that there are scripts and next to no text.
    """

    declared: tuple[str, ...]
    switched: tuple[str, ...]
    others: tuple[str, ...]
    bare: bool = False


def links(capture: Capture) -> Links:
    """Return where a page leads, each address once within its group."""
    read = page.read(capture)
    return Links(
        declared=tuple(dict.fromkeys(link.url for link in read.alternates)),
        switched=tuple(dict.fromkeys(link.url for link in read.switcher)),
        others=tuple(dict.fromkeys(_others(capture, read))),
        bare=_is_bare(capture, read.document),
    )


def _is_bare(capture: Capture, document: Document) -> bool:
    """Whether a page is a shell: scripts, and but a line of text outside of menus."""
    if not document.scripts and not _SCRIPT.search(capture.body):
        return False
    texts = (b for b in document.blocks if b.region is not Region.CHROME)
    # A character of Chinese, Japanese or Korean says as much as three letters.
    said = sum(len(b.text) + 2 * len(_DENSE.findall(b.text)) - b.linked for b in texts)
    return said < _LITTLE


def _others(capture: Capture, read: page.Page) -> Iterator[str]:
    base = addresses.resolve(capture.url, read.document.base) or capture.url
    refresh = _REFRESH.match(read.document.meta.get("refresh", ""))
    written = [link.href for link in read.document.links]
    if refresh:
        written.append(refresh[1])
    if read.canonical:
        yield read.canonical
    for href in written:
        url = addresses.resolve(base, href)
        if url:
            yield url

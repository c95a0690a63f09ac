"""Where a page leads: to its language versions, and elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from vigilangue.connectors import page
from vigilangue.core import Capture
from vigilangue.documents import addresses

_REFRESH = re.compile(r"""^\s*[\d.]*\s*[;,]\s*(?:url\s*=\s*)?["']?([^"']+)""", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """Absolute addresses as written: of hreflang, of the language switcher, others."""

    declared: tuple[str, ...]
    switched: tuple[str, ...]
    others: tuple[str, ...]


def links(capture: Capture) -> Links:
    """Return where a page leads, each address once within its group."""
    read = page.read(capture)
    return Links(
        declared=tuple(dict.fromkeys(link.url for link in read.alternates)),
        switched=tuple(dict.fromkeys(link.url for link in read.switcher)),
        others=tuple(dict.fromkeys(_others(capture, read))),
    )


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

"""Reads where a page says `hreflang`, and where that is no language tag."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vigilangue.documents import Document
from vigilangue.language import tags

_HEADER_LINK = re.compile(r"<([^>]{1,2000})>([^<]{0,500})")
_PARAMETER = re.compile(r"""(\w+)\s*=\s*"?([^";,]+)""")
_FEW, _CUT = 8, 200  # links with no tag that are kept, characters of one


def header_links(header: str) -> Iterator[tuple[str, dict[str, str], str]]:
    """Yield the links of a header that have hreflang: target, parameters, as written.

    The names of the parameters are in lower case.
    """
    if "hreflang" not in header.lower():
        return
    for target, parameters in _HEADER_LINK.findall(header[:20_000]):
        given = {name.lower(): value for name, value in _PARAMETER.findall(parameters)}
        if "hreflang" in given:
            yield target, given, f"Link: <{target}>{parameters}".rstrip(", ")[:300]


def wrong(document: Document, header: str) -> tuple[tuple[str, str], ...]:
    """Return what stands for a tag and is none, with its link as written, few and cut.

    Of those with the same one it is the first. ``header`` is the HTTP header ``Link``.
    """
    found: dict[str, str] = {}
    for tag, quote in _labelled(document, header):
        if tag and not tags.proper(tag):
            whole = quote if tag in quote[:_CUT] else f'hreflang="{tag}" {quote}'
            found.setdefault(tag, whole[:_CUT])
    return tuple(found.items())[:_FEW]


def _labelled(document: Document, header: str) -> Iterator[tuple[str, str]]:
    for link in document.head:
        yield link.hreflang.strip(), link.quote
    for _, given, quote in header_links(header):
        yield given["hreflang"].strip(), quote
    for entry in document.links:
        if entry.hreflang:
            start = f'<a hreflang="{entry.hreflang}" href="{entry.href}">'
            yield entry.hreflang.strip(), f"{start}{entry.text}</a>"

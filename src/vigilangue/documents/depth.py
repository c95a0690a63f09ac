"""Keeps hostile nesting from the parser, whose time grows with its square."""

from __future__ import annotations

import re

DEEPEST = 500  # elements open at once; real pages stay under 100
SUSPICIOUS = 4_000  # more tags opened than closed: only then the tags are counted
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})[^>]{0,10000}>")
_NEVER_NEST = frozenset(
    "area base br col embed hr img input link meta param source track wbr p".split()
)


def flatten(text: str) -> str:
    """Return the page with elements nested too deeply turned into paragraphs."""
    if text.count("<") - 2 * text.count("</") < SUSPICIOUS:
        return text
    depth = 0
    kept: list[str] = []
    end = 0
    for tag in _TAG.finditer(text):
        if tag[2].lower() in _NEVER_NEST:
            continue
        if tag[1]:
            depth = max(0, depth - 1)
            continue
        depth += 1
        if depth > DEEPEST:
            depth -= 1
            kept += (text[end : tag.start()], "<p>")
            end = tag.end()
    return "".join(kept) + text[end:]

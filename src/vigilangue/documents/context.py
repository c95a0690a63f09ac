"""What holds inside an element: its region, its language, whether it is seen."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from .document import Region
from .markup import (
    CHROME,
    CHROME_NAMES,
    CHROME_ROLES,
    HEADINGS,
    INLINE,
    QUOTING,
    attributes,
)

_UNSHOWN = re.compile(r"display\s*:\s*none", re.I)


class Context(NamedTuple):
    """What holds for text inside the element that is open.

    ``article`` is true inside an article, whose header is content.
    """

    region: Region
    lang: str | None
    quoted: bool
    hidden: bool
    linked: bool
    kind: str
    article: bool


START = Context(Region.UNKNOWN, None, False, False, False, "p", False)


# A site's templates repeat the same few thousand tags on every page.
@lru_cache(maxsize=32_768)
def inside(around: Context, tag: str, source: str) -> Context:
    """Return what holds inside an element; ``source`` are its attributes as written."""
    given = attributes(source) if source else {}
    region, lang, quoted, hidden, linked, kind, article = around
    role = given.get("role", "")
    if tag == "main" or role == "main":
        region = Region.MAIN
    elif (
        tag in CHROME
        or role in CHROME_ROLES
        or (tag == "header" and region is Region.UNKNOWN and not article)
    ):
        region = Region.CHROME
    elif tag == "h1" and region is Region.CHROME:
        region = Region.UNKNOWN
    elif region is Region.UNKNOWN and ("class" in given or "id" in given):
        names = f"{given.get('class', '')} {given.get('id', '')}".lower().split()
        if not CHROME_NAMES.isdisjoint(names):
            region = Region.CHROME
    if tag in HEADINGS or tag == "li":
        kind = tag
    elif tag in ("td", "th", "dt", "dd"):
        kind = "td"
    elif tag not in INLINE:
        kind = "p" if tag != "div" else kind
    style = given.get("style", "")
    return Context(
        region,
        given.get("lang") or lang,
        quoted or tag in QUOTING,
        hidden
        or "hidden" in given
        or ("none" in style.lower() and _UNSHOWN.search(style) is not None),
        linked or tag == "a",
        kind,
        article or tag == "article",
    )

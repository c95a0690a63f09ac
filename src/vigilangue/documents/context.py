"""What holds inside an element: its region, its language, whether it is seen."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from .document import Region
from .markup import CHROME, CHROME_NAMES, CHROME_ROLES, HEADINGS, INLINE, QUOTING

LONGEST = 2_000  # characters of an attribute that is looked at
CHROME_REGION, UNKNOWN, MAIN = (int(region) for region in Region)
_UNSHOWN = re.compile(r"display\s*:\s*none", re.I)


@dataclass(frozen=True, slots=True, eq=False)
class Context:
    """What holds for text inside the element that is open.

    ``region`` is the number of a `Region`; ``article`` is true inside an article,
    whose header is content. Equal contexts are one object, so that they are compared
    and hashed by identity, which is what the walk does most.
    """

    region: int
    lang: str | None
    quoted: bool
    hidden: bool
    linked: bool
    kind: str
    article: bool


@cache
def _one(
    region: int,
    lang: str | None,
    quoted: bool,
    hidden: bool,
    linked: bool,
    kind: str,
    article: bool,
) -> Context:
    return Context(region, lang, quoted, hidden, linked, kind, article)


START = _one(UNKNOWN, None, False, False, False, "p", False)


def inside(around: Context, tag: str, given: Mapping[str, str | None]) -> Context:
    """Return what holds inside an element with these attributes."""
    if not given:
        return _inside(around, tag, "", "", "", False)
    names = given.get("class") or ""
    if len(given) == 1 and names:
        return _inside(around, tag, "", names[:LONGEST], "", False)
    if identity := given.get("id"):
        names = f"{names} {identity}"
    style = given.get("style") or ""
    return _inside(
        around,
        tag,
        (given.get("role") or "")[:LONGEST],
        names[:LONGEST],
        (given.get("lang") or "")[:LONGEST],
        "hidden" in given or (len(style) > 9 and bool(_UNSHOWN.search(style))),
    )


# The templates of a site repeat the same few thousand elements on every page.
@lru_cache(maxsize=8192)
def _inside(
    around: Context, tag: str, role: str, names: str, own: str, unshown: bool
) -> Context:
    region, kind = around.region, around.kind
    if tag == "main" or role == "main":
        region = MAIN
    elif (
        tag in CHROME
        or role in CHROME_ROLES
        or (tag == "header" and region == UNKNOWN and not around.article)
    ):
        region = CHROME_REGION
    elif tag == "h1" and region == CHROME_REGION:
        region = UNKNOWN
    elif region == UNKNOWN and not CHROME_NAMES.isdisjoint(names.lower().split()):
        region = CHROME_REGION
    if tag in HEADINGS or tag == "li":
        kind = tag
    elif tag in ("td", "th", "dt", "dd"):
        kind = "td"
    elif tag not in INLINE:
        kind = "p" if tag != "div" else kind
    return _one(
        region,
        own or around.lang,
        around.quoted or tag in QUOTING,
        around.hidden or unshown,
        around.linked or tag == "a",
        kind,
        around.article or tag == "article",
    )

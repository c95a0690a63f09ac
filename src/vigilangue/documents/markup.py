"""The elements of HTML by what they do to the text, and the tokens of a serialized tree."""

from __future__ import annotations

import html
import re

# Elements whose content is no text for a reader.
SKIPPED = [
    "script",
    "style",
    "noscript",
    "template",
    "svg",
    "iframe",
    "object",
    "canvas",
]
VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr".split()
)
# Elements that run on inside a sentence; all others break it.
INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q "
    "rp rt ruby s samp small span strike strong sub sup time tt u var wbr img".split()
)
HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
QUOTING = frozenset("blockquote q cite code pre kbd samp var address dfn".split())
CHROME = frozenset("nav footer aside dialog menu select button".split())
CHROME_ROLES = frozenset(
    "navigation banner contentinfo search complementary dialog menu menubar alert "
    "alertdialog toolbar".split()
)
# Class and id names that mark furniture; whole names, so that "page-header" and
# "with-sidebar" mark none.
CHROME_NAMES = frozenset(
    f"{prefix}{name}"
    for prefix in ("", "site-", "main-", "global-", "page-", "top-", "left-", "right-")
    for name in (
        "nav navbar navigation menu footer breadcrumb breadcrumbs sidebar cookie "
        "cookies cookie-banner language-switcher lang-switcher language-selector "
        "share social social-share pagination skiplink skip-link skiplinks topbar"
    ).split()
)

# The serialization of a parsed tree is regular: tags balance and attribute values
# are quoted, so one pass of this expression replaces a walk over a million objects.
TOKEN = re.compile(
    r'<(/?)([a-z][^\s>/]*)((?:\s+[^\s=>]+(?:="[^"]*")?)*)\s*/?>|<!--.*?-->|<![^>]*>|([^<]+)',
    re.S,
)
_ATTRIBUTE = re.compile(r'([^\s=]+)(?:="([^"]*)")?')


def attributes(source: str) -> dict[str, str]:
    """Return the attributes of a tag as written by the serializer."""
    found = {name: value for name, value in _ATTRIBUTE.findall(source)}
    if "&" in source:
        return {name: html.unescape(value) for name, value in found.items()}
    return found


def unescape(text: str) -> str:
    """Return text without character references."""
    return html.unescape(text) if "&" in text else text

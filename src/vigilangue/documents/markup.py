"""The elements of HTML by what they do to text, and the tokens of a serialized tree."""

from __future__ import annotations

import html
import re
import tomllib
from importlib.resources import files

_TABLE = tomllib.loads(
    (files("vigilangue.documents") / "elements.toml").read_text("utf-8")
)


def _names(key: str) -> frozenset[str]:
    return frozenset(_TABLE[key].split())


SKIPPED = sorted(_names("skipped"))
VOID = _names("void")
INLINE = _names("inline")
HEADINGS = _names("headings")
QUOTING = _names("quoting")
CLOSING = _names("closing")
BARRIERS = _names("barriers")
CHROME = _names("chrome")
CHROME_ROLES = _names("chrome_roles")
CHROME_NAMES = frozenset(
    prefix + name
    for prefix in ("", *_names("chrome_prefixes"))
    for name in _names("chrome_names")
)
PAGE_TYPES = _names("page_types")

# The serialization of a parsed tree is regular: tags balance and attribute values
# are quoted, so one pass of this expression replaces a walk over a million objects.
TOKEN = re.compile(
    r'<(/?)([a-z][^\s>/]*)((?:\s+[^\s>][^\s=>]*(?:="[^"]*")?)*)\s*/?>'
    r"|<!--.*?-->|<![^>]*>|([^<]+)",
    re.S,
)
_ATTRIBUTE = re.compile(r'([^\s][^\s=]*)(?:="([^"]*)")?')


def attributes(source: str) -> dict[str, str]:
    """Return the attributes of a tag as written by the serializer."""
    found = {name: value for name, value in _ATTRIBUTE.findall(source)}
    if "&" in source:
        return {name: html.unescape(value) for name, value in found.items()}
    return found


def unescape(text: str) -> str:
    """Return text without character references."""
    return html.unescape(text) if "&" in text else text

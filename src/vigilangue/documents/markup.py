"""The elements of HTML by what they do to text, and the tokens of a serialized tree."""

from __future__ import annotations

import tomllib
from importlib.resources import files

_TABLE = tomllib.loads(
    (files("vigilangue.documents") / "elements.toml").read_text("utf-8")
)


def _names(key: str) -> frozenset[str]:
    return frozenset(_TABLE[key].split())


SKIPPED = _names("skipped")
VOID = _names("void")
INLINE = _names("inline")
HEADINGS = _names("headings")
QUOTING = _names("quoting")
CLOSING = _names("closing")
CHROME = _names("chrome")
CHROME_ROLES = _names("chrome_roles")
CHROME_NAMES = frozenset(
    prefix + name
    for prefix in ("", *_names("chrome_prefixes"))
    for name in _names("chrome_names")
)
PAGE_TYPES = _names("page_types")

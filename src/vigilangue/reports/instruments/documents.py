"""Addresses of documents of the United Nations in its documents system."""

from __future__ import annotations

from vigilangue.core.official import OFFICIAL

from .. import shown

SYSTEM = "https://docs.un.org/"


def address(symbol: str, language: str | None = None) -> str:
    """Return where a document is found by its symbol.

    In one of the six official languages, its version in it; else without language.
    """
    version = f"{language}/" if language in OFFICIAL else ""
    bare = shown.uri(shown.text(symbol)).replace("(", "%28").replace(")", "%29")
    return f"{SYSTEM}{version}{bare}"

"""How Django, and so the addresses of the pages, call a language."""

from __future__ import annotations

CODES = {"zh": "zh-hans"}


def code(tag: str) -> str:
    """Return the code of a language by its tag: ``zh`` is ``zh-hans``."""
    return CODES.get(tag, tag)

"""In which language who asks reads a page."""

from __future__ import annotations

from django.utils.translation import get_language


def reader() -> str:
    """Return the language of the page, whatever its script, else English."""
    return (get_language() or "en").partition("-")[0]

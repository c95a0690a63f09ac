"""The name by which a crawl says who it is."""

from __future__ import annotations

from importlib.metadata import version

from .job import CrawlSettings


def agent(settings: CrawlSettings) -> str:
    """Return what stands in each request: our name, and whom to write to."""
    contact = "".join(c for c in settings.contact if c.isprintable())
    name = f"Vigilangue/{version('vigilangue')}"
    return f"{name} (+{contact})" if contact else f"{name} (language audit)"

"""Short labels for works: their addresses without what all have in common."""

from __future__ import annotations

from collections.abc import Collection
from urllib.parse import urlsplit

from . import shown


def labels(addresses: Collection[str]) -> list[str]:
    """Return a label for each address: without the host, where all have the same."""
    parts = [_split(address) for address in addresses]
    hosts = {host for host, _ in parts} - {""}
    return [shown.address(r if len(hosts) == 1 else h + r) for h, r in parts]


def _split(address: str) -> tuple[str, str]:
    if not shown.link(address):
        return "", address
    parts = urlsplit(address)
    query = f"?{parts.query}" if parts.query else ""
    return parts.netloc, f"{parts.path or '/'}{query}"

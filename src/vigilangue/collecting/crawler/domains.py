"""Which hosts belong to one registered domain, as the Public Suffix List has it."""

from __future__ import annotations

from functools import cache
from urllib.parse import urlsplit

from tldextract import TLDExtract


def same_domain(one: str, other: str) -> bool:
    """Whether two addresses are of one registered domain (fr.x.int and www.x.int)."""
    first = _registered(one)
    return first != "" and first == _registered(other)


def _registered(url: str) -> str:
    """Return the registered domain; of a host under no public suffix its last names."""
    host = urlsplit(url).hostname or ""
    found = _list()(host)
    if found.suffix or found.ipv4 or found.ipv6:
        return found.top_domain_under_public_suffix
    return ".".join(host.split(".")[-2:]) if "." in host else ""


@cache
def _list() -> TLDExtract:
    return TLDExtract(cache_dir=None, suffix_list_urls=())  # the list that came along

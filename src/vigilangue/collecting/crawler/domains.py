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
    return _list()(urlsplit(url).hostname or "").top_domain_under_public_suffix


@cache
def _list() -> TLDExtract:
    return TLDExtract(cache_dir=None, suffix_list_urls=())  # the list that came along

"""Counts wrong passwords by address, so that the right one cannot be found by trying.

After ten wrong ones from one address nobody signs in from there for a quarter of an
hour, whatever name they give. The count is kept in the memory of the server: it starts
anew with it, and each address has its own. On one machine all readers share the
loopback address, and so the count; behind a proxy each has the address that it names.
"""

from __future__ import annotations

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest

MOST, PERIOD = 10, 15 * 60  # wrong passwords; seconds


def blocked(request: HttpRequest) -> bool:
    """Tell whether too many wrong passwords came from where this request comes from."""
    return int(cache.get(_key(request), 0)) >= MOST


def wrong(request: HttpRequest) -> None:
    """Count one more wrong password."""
    key = _key(request)
    cache.add(key, 0, PERIOD)
    try:
        cache.incr(key)
    except ValueError:  # it ran out in between
        cache.set(key, 1, PERIOD)


def right(request: HttpRequest) -> None:
    """Forget the wrong ones: the right password was given."""
    cache.delete(_key(request))


def _key(request: HttpRequest) -> str:
    return f"wrong-words:{_address(request)}"


def _address(request: HttpRequest) -> str:
    """Return who asks: what the proxy adds comes last; all before is hearsay."""
    asking = str(request.META.get("REMOTE_ADDR", ""))
    if not settings.BEHIND_PROXY:
        return asking
    said = str(request.META.get("HTTP_X_FORWARDED_FOR", ""))
    return said.rpartition(",")[2].strip() or asking

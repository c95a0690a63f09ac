"""Counts wrong passwords, so that the right one cannot be found by trying.

After ten wrong ones from one address nobody signs in from there for a quarter of an
hour, whatever name they give; after thirty for one name, from wherever, nobody signs in
with that name, whether anybody has it or not. The counts are kept in the memory of the
server: they start anew with it. On one machine all readers share the loopback address,
and so its count; behind a proxy each has the address that it names.
"""

from __future__ import annotations

from hashlib import sha256

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest

MOST, PERIOD = 10, 15 * 60  # wrong passwords from an address; seconds
MOST_OF_NAME = 30


def blocked(request: HttpRequest, name: str = "") -> bool:
    """Tell whether too many wrong passwords came from an address, or for a name."""
    from_there, of_name = _keys(request, name)
    return _count(from_there) >= MOST or _count(of_name) >= MOST_OF_NAME


def wrong(request: HttpRequest, name: str = "") -> None:
    """Count one more wrong password."""
    for key in _keys(request, name):
        cache.add(key, 0, PERIOD)
        try:
            cache.incr(key)
        except ValueError:  # it ran out in between
            cache.set(key, 1, PERIOD)


def right(request: HttpRequest, name: str = "") -> None:
    """Forget the wrong ones: the right password was given."""
    cache.delete_many(_keys(request, name))


def address(request: HttpRequest) -> str:
    """Return who asks: what the proxy adds comes last; all before is hearsay."""
    asking = str(request.META.get("REMOTE_ADDR", ""))
    if not settings.BEHIND_PROXY:
        return asking
    said = str(request.META.get("HTTP_X_FORWARDED_FOR", ""))
    return said.rpartition(",")[2].strip() or asking


def _keys(request: HttpRequest, name: str) -> tuple[str, str]:
    # A name may have any letters and any length; the key of a cache may not.
    of_name = sha256(name.strip().casefold().encode()).hexdigest()[:32] if name else ""
    return f"wrong-words:{address(request)}", f"wrong-words-of:{of_name}"


def _count(key: str) -> int:
    return 0 if key == "wrong-words-of:" else int(cache.get(key, 0))

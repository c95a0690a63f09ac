"""The key under which an index of captures sorts an address: host first, reversed."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_WWW = re.compile(r"www\d*\.")
_USUAL = {"http": 80, "https": 443}


def surt(url: str) -> str:
    """Return the sort-friendly form: ``org,example)/path?query`` in small letters.

    As the tools of web archives write it: without scheme, ``www`` and the usual port,
    the fields of the query in order, no slash at the end of a path.
    """
    parts = urlsplit(url)
    host = _WWW.sub("", (parts.hostname or "").lower(), count=1)
    named = ",".join(reversed(host.split("."))) if not host[-1:].isdigit() else host
    usual = parts.port in (None, _USUAL.get(parts.scheme))
    port = "" if usual else f":{parts.port}"
    path = parts.path.rstrip("/") or "/"
    query = "&".join(sorted(parts.query.split("&"))) if parts.query else ""
    return f"{named}{port}){path}{'?' if query else ''}{query}".lower()

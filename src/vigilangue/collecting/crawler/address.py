"""The form in which an address is fetched: as a browser would send it."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import urlsplit, urlunsplit

from vigilangue.collecting import quoting
from vigilangue.collecting.safety import PORTS, place
from vigilangue.core import Refused

LONGEST = 2000  # characters
_IGNORED = re.compile(r"[\t\r\n]")  # browsers drop them from addresses
# Names of sessions that servers put into addresses for visitors without cookies.
_SESSION = re.compile(r"(?:jsessionid|phpsessid|aspsessionid\w*|cfid|cftoken)=", re.I)
_PATH_SESSION = re.compile(r";jsessionid=[^/?;]*", re.I)


def normal(url: str) -> str | None:
    """Return an address without fragment and session, with ASCII host; None if unfit.

    Unfit is what is no http(s) address, too long, or has a name and password in it.
    Escapes that are there stay as they are.
    """
    return _normal(url) if len(url) <= LONGEST else None


# The pages of a site lead to the same addresses: its menu, versions of one another.
@lru_cache(maxsize=2048)
def _normal(url: str) -> str | None:
    url = _IGNORED.sub("", url.partition("#")[0]).strip().replace(" ", "%20")
    try:
        scheme, name, port = place(url)
    except Refused:
        return None
    parts = urlsplit(url)
    name = f"[{name}]" if ":" in name else name
    netloc = name if port == PORTS[scheme] else f"{name}:{port}"
    path = quoting.path(_PATH_SESSION.sub("", parts.path) or "/")
    fields = [f for f in parts.query.split("&") if not _SESSION.match(f)]
    return urlunsplit((scheme, netloc, path, quoting.query("&".join(fields)), ""))


def host(url: str) -> str:
    """Return the host of an address in normal form, with its port if not the usual."""
    return urlsplit(url).netloc

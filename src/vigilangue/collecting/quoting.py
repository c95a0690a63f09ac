"""Percent-encoding as browsers do it: what is escaped already stays as it is."""

from __future__ import annotations

import re
from urllib.parse import quote

# What browsers leave unescaped (WHATWG URL, the path and the special-query
# percent-encode sets); a backslash in a path they would read as a slash.
_PATH = "!$%&'()*+,-./:;=@[]_|~"
_QUERY = "!$%&()*+,-./:;=@[]_|~?`{}^\\"
_STRAY = re.compile("%(?![0-9A-Fa-f]{2})")


def path(text: str | bytes) -> str:
    """Return the path of an address; what is not ASCII is escaped as UTF-8."""
    return _STRAY.sub("%25", quote(text, _PATH))


def query(text: str | bytes) -> str:
    """Return the query of an address; what is not ASCII is escaped as UTF-8."""
    return _STRAY.sub("%25", quote(text, _QUERY))

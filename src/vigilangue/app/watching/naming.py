"""Names for what is declared: from the address of a site, or from a title."""

from __future__ import annotations

import json
import re
import unicodedata

from vigilangue.core import InputError
from vigilangue.documents import addresses

LONGEST = 50  # characters of a slug


def host(address: str) -> str:
    """Return the host of an address; raises InputError where it is none."""
    parts = addresses.split(address)
    found = (parts.hostname or "").lower() if parts else ""
    if parts is None or parts.scheme not in ("http", "https") or not found:
        raise InputError(f"{address}: give an address such as https://www.example.org/")
    return found


def slug_of_host(host: str) -> str:
    """Return a host as a slug; raises InputError where it is no name of one."""
    try:
        return slug_of(host.encode("idna").decode("ascii"))
    except UnicodeError as error:
        raise InputError(f"{host}: no name of a host ({error})") from error


def slug_of(text: str) -> str:
    """Return a text as a slug; empty where it has no letter of ours."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain.lower()))[:LONGEST].strip("-")


def title_of(address: str) -> str:
    """Return what a source is called on screen: its host, and the path below it."""
    parts = addresses.split(address)
    path = parts.path.rstrip("/") if parts else ""
    return f"{host(address)}{path}"


def quoted(text: str) -> str:
    """Return a text as TOML writes it; what is no character is left out."""
    whole = text.encode("utf-8", "ignore").decode("utf-8")
    return json.dumps(whole, ensure_ascii=False).replace("\x7f", "\\u007f")

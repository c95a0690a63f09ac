"""Where hosts are connected to that are not to be sought by their name."""

from __future__ import annotations

from collections.abc import Mapping
from ipaddress import ip_address
from typing import NamedTuple
from urllib.parse import urlsplit

from vigilangue.core import InputError

_LAST_PORT = 65535


class Target(NamedTuple):
    """An IP address in its usual form, and a port."""

    address: str
    port: int


def target(text: str) -> Target:
    """Return what ``127.0.0.1:8080`` or ``[::1]:8080`` says; raises InputError."""
    address, _, port = text.rpartition(":")
    inner = address.removeprefix("[").removesuffix("]")
    bracketed = address == f"[{inner}]"
    try:
        found = ip_address(inner)
    except ValueError:
        found = None
    number = int(port) if port.isascii() and port.isdigit() and len(port) < 6 else 0
    well = found is not None and bracketed == (found.version == 6)
    if not well or not 0 < number <= _LAST_PORT or "%" in inner:
        raise InputError(
            f"connect to {text!r}: write an IP address and a port, as 127.0.0.1:8080"
        )
    return Target(str(found), number)


def targets(connect: Mapping[str, str]) -> dict[str, Target]:
    """Return the targets by host, as `safety.place` spells hosts; raises InputError."""
    found = {}
    for name, text in connect.items():
        if urlsplit(f"//{name}").netloc != name or ":" in name or "@" in name:
            raise InputError(f"connect {name!r}: write the name of a host, no more")
        found[name] = target(text)
    return found

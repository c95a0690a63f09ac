"""Which network an IP address belongs to, and whether it may be reached."""

from __future__ import annotations

import tomllib
from enum import StrEnum
from functools import cache
from importlib.resources import files
from ipaddress import (
    IPv4Address,
    IPv4Network,
    IPv6Address,
    IPv6Network,
    ip_address,
    ip_network,
)
from typing import NamedTuple

_GLOBAL = IPv6Network("2000::/3")


class Reach(StrEnum):
    """Whether an address may be connected to."""

    PUBLIC = "public"
    PRIVATE = "private"
    NEVER = "never"
    INSIDE = "inside"


class Network(NamedTuple):
    """A line of ``networks.toml``; ``name`` completes "it is …"."""

    cidr: IPv4Network | IPv6Network
    name: str
    reach: Reach


def network(address: str) -> Network | None:
    """Return the special network that an IP address belongs to; None if public.

    An IPv6 address that carries an IPv4 address is judged by that one. Raises
    ValueError where the text is no IP address.
    """
    ip = ip_address(address)
    for line in _table():
        if ip.version == line.cidr.version and ip in line.cidr:
            if line.reach is not Reach.INSIDE:
                return line
            return network(str(IPv4Address(int(ip) & 0xFFFFFFFF)))
    if isinstance(ip, IPv6Address) and ip not in _GLOBAL:
        return Network(ip_network(ip), "an address that nobody was given", Reach.NEVER)
    return None


@cache
def _table() -> tuple[Network, ...]:
    text = (files(__package__) / "networks.toml").read_text("utf-8")
    return tuple(
        Network(ip_network(line["cidr"]), line["name"], Reach(line["reach"]))
        for line in tomllib.loads(text)["network"]
    )

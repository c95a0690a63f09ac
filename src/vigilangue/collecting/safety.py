"""Which addresses may be fetched: http(s) on the public internet, unless allowed.

A name is looked up once, every address it has is checked, and the connection goes to
an address that was checked: a name that answers otherwise the second time changes
nothing.
"""

from __future__ import annotations

import re
import socket
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from ipaddress import ip_address
from typing import NamedTuple
from urllib.parse import urlsplit

import idna

from vigilangue.core import Refused

from .networks import Reach, network
from .targets import Target

PORTS = {"http": 80, "https": 443}
Lookup = Callable[[str, int], Iterable[str]]

_UNFIT = re.compile(r"[\x00-\x20\x7f\\]")
_NUMERIC = re.compile(r"(?:.*\.)?(?:\d+|0[xX][0-9a-fA-F]*)")


class Place(NamedTuple):
    """Where an address leads: ``host`` is ASCII, or an IP address in its usual form."""

    scheme: str
    host: str
    port: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """What may be fetched.

    ``private`` are the hosts (names or IP addresses, without port) that may stand on
    loopback or private addresses; link-local, metadata, multicast and reserved
    addresses are refused all the same. ``ports`` are those allowed. Hosts in
    ``connect`` are never looked up: their address is given.
    """

    private: frozenset[str] = frozenset()
    ports: frozenset[int] = frozenset(PORTS.values())
    connect: Mapping[str, Target] = field(default_factory=dict)

    def place(self, url: str) -> Place:
        """Return where an address leads, without looking the name up.

        Raises Refused, which says why: another scheme, a name and password in the
        address, a port that is not allowed, an IP address that is not public.
        """
        found = place(url)
        if found.port not in self.ports:
            raise Refused(
                f"{url}: port {found.port} is not one of those allowed "
                f"({', '.join(map(str, sorted(self.ports)))})"
            )
        if _is_ip(found.host):
            self._check(found, found.host)
        return found

    def addresses(self, where: Place, lookup: Lookup | None = None) -> tuple[str, ...]:
        """Return the IP addresses of a place, all of them checked.

        Raises Refused if any of them may not be reached, OSError where the name has
        none. ``lookup`` is the system's own unless given.
        """
        if where.host in self.connect:
            lookup = self._given
        found = tuple(dict.fromkeys((lookup or look_up)(where.host, where.port)))
        if not found:
            raise OSError(f"{where.host}: no address")
        for address in found:
            self._check(where, address)
        return found

    def _given(self, host: str, port: int) -> Iterable[str]:
        return (self.connect[host].address,)

    def _check(self, where: Place, address: str) -> None:
        line = network(address)
        if line is None:
            return
        if line.reach is Reach.PRIVATE and where.host in self.private:
            return
        said = address if address == where.host else f"{where.host}: {address}"
        never = line.reach is Reach.NEVER
        hint = "" if never else "; allow private addresses to fetch it"
        raise Refused(f"{said} is {line.name}{hint}")


def place(url: str) -> Place:
    """Return where an http(s) address leads; raises Refused for all others."""
    if _UNFIT.search(url):
        raise Refused(f"{url!r}: a space, control character or backslash in it")
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError as error:
        raise Refused(f"{url}: not an address ({error})") from error
    if parts.scheme not in PORTS:
        raise Refused(f"{url}: only http and https are fetched")
    if parts.username is not None or parts.password is not None:
        raise Refused(f"{host}: a name or password stands in the address; leave it out")
    usual = PORTS[parts.scheme]
    return Place(parts.scheme, _host(url, host), usual if port is None else port)


def look_up(host: str, port: int) -> Iterable[str]:
    """Return the addresses that the system gives for a name."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except UnicodeError as error:
        raise OSError(f"{host}: not a name that can be looked up") from error
    return [str(answer[4][0]) for answer in found]


def _host(url: str, host: str) -> str:
    if not host or "%" in host:
        raise Refused(f"{url}: no host, or one with escapes in it")
    try:
        if ":" in host:
            return str(ip_address(host))
        name = idna.encode(host, uts46=True).decode() if not host.isascii() else host
    except ValueError as error:  # idna's errors are among them
        raise Refused(f"{url}: not a host name ({error})") from error
    name = name.lower().removesuffix(".")
    if not _NUMERIC.fullmatch(name):
        return name
    try:  # 0x7f.1, 0177.0.0.1, 2130706433: as the system would read them
        return socket.inet_ntoa(socket.inet_aton(name))
    except OSError as error:
        raise Refused(f"{url}: {host} is neither a name nor an IP address") from error


def _is_ip(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True

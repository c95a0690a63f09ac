"""The addresses that names stand for, looked up once; connections go nowhere else."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from ipaddress import ip_address
from typing import Any

import idna
from twisted.internet.address import IPv4Address, IPv6Address
from twisted.internet.interfaces import (
    IAddress,
    IHostnameResolver,
    IHostResolution,
)
from zope.interface import implementer

from vigilangue.collecting.safety import Place, Policy

_PATIENCE = 15.0  # seconds for one name


@implementer(IHostnameResolver)
class Pins:
    """A resolver that knows only what was looked up and checked before.

    It is installed on the reactor in place of the system's: whatever part of a
    library opens a connection, it gets a checked address or none.
    """

    def __init__(self, policy: Policy) -> None:
        """Begin with no name known."""
        self.policy = policy
        self._known: dict[str, asyncio.Task[tuple[str, ...]]] = {}

    async def pin(self, place: Place) -> None:
        """Look a name up, unless that was done; raises Refused or OSError."""
        if place.host not in self._known:
            look = asyncio.to_thread(self.policy.addresses, place)
            self._known[place.host] = asyncio.ensure_future(look)
        await asyncio.wait_for(asyncio.shield(self._known[place.host]), _PATIENCE)

    def resolveHostName(
        self,
        resolutionReceiver: Any,
        hostName: str,
        portNumber: int = 0,
        addressTypes: Sequence[type[IAddress]] | None = None,
        transportSemantics: str = "TCP",
    ) -> Any:
        """Give the connection its checked addresses, and a port where one is set."""
        resolution = _Resolution(hostName)
        resolutionReceiver.resolutionBegan(resolution)
        host = _spelled(hostName)
        target = self.policy.connect.get(host)
        port = portNumber if target is None else target.port
        for address in self._pinned(host):
            kind = IPv4Address if ip_address(address).version == 4 else IPv6Address
            resolutionReceiver.addressResolved(kind("TCP", address, port))
        resolutionReceiver.resolutionComplete()
        return resolution

    def _pinned(self, host: str) -> tuple[str, ...]:
        task = self._known.get(host)
        if task is None or not task.done() or task.cancelled() or task.exception():
            return ()
        return task.result()


def _spelled(name: str) -> str:
    """Return a name as `safety.place` spells it."""
    host = name if name.isascii() else idna.encode(name, uts46=True).decode()
    return host.lower().removesuffix(".")


@implementer(IHostResolution)
class _Resolution:
    def __init__(self, name: str) -> None:
        self.name = name

    def cancel(self) -> None:
        """There is nothing to wait for."""

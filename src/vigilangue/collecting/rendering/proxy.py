"""The only way out of the browser: each address is checked as the crawl checks it.

A name is looked up once, all its addresses are checked, and the connection goes to
one of them; the browser itself looks nothing up.
"""

from __future__ import annotations

import asyncio
from asyncio import StreamReader, StreamWriter
from contextlib import suppress

from vigilangue.collecting.bounds import megabytes
from vigilangue.collecting.safety import Place, Policy
from vigilangue.core import Refused

from .heads import answer_head, read_head, refusal

_HEAD = 256 * 1024  # bytes of the head of a request or an answer
_AT_ONCE = 2**16
_LOOK = 15.0  # seconds for a name, or for a connection
_MOST = 300  # requests of one page
_TOLD = 20  # refusals that are remembered of one page


class Proxy:
    """A forward proxy on loopback; what one page may take through it is bounded."""

    def __init__(self, policy: Policy, *, largest: int, quiet: float) -> None:
        """Begin; ``largest`` bounds the bytes a page, ``quiet`` the seconds of silence.

        Nothing is listened to until `start`.
        """
        self._policy = policy
        self._largest = largest
        self._quiet = quiet
        self._known: dict[str, asyncio.Task[tuple[str, ...]]] = {}
        self._running: set[asyncio.Task[None]] = set()
        self._refused: dict[str, None] = {}
        self._left = self._requests = 0

    async def start(self) -> int:
        """Listen on loopback; return the port."""
        server = await asyncio.start_server(self._taken, "127.0.0.1", 0, limit=_HEAD)
        port: int = server.sockets[0].getsockname()[1]
        return port

    def begin(self) -> None:
        """Begin a page: what the one before still had under way is hung up."""
        for task in self._running:
            task.cancel()
        self._refused.clear()
        self._left, self._requests = self._largest, 0

    @property
    def refused(self) -> tuple[str, ...]:
        """What was not let out since the page began, each with the reason."""
        return tuple(self._refused)

    async def _taken(self, reader: StreamReader, writer: StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._running.add(task)
        try:
            await self._one(reader, writer)
        except (OSError, EOFError, ValueError, asyncio.LimitOverrunError):
            pass  # one side hung up, or sent what is no HTTP
        except asyncio.CancelledError:
            pass  # the page is over
        finally:
            self._running.discard(task)
            writer.close()

    async def _one(self, reader: StreamReader, writer: StreamWriter) -> None:
        async with asyncio.timeout(self._quiet):
            raw = await reader.readuntil(b"\r\n\r\n")
        try:
            head = read_head(raw)
            where = self._let_out(head.url)
            up, down = await self._connected(where)
        except (Refused, ValueError) as error:
            self._tell(str(error))
            writer.write(refusal(str(error)))
            await writer.drain()
            return
        try:
            if head.tunnel:
                writer.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
            else:
                down.write(head.forward)
            sending = asyncio.ensure_future(_poured(reader, down))
            try:
                await self._received(up, writer, tunnel=head.tunnel)
            finally:
                sending.cancel()
        finally:
            down.close()

    def _let_out(self, url: str) -> Place:
        """Return where a request goes, if it may; raises Refused."""
        self._requests += 1
        if self._requests > _MOST:
            raise Refused(f"more than {_MOST} requests of one page")
        return self._policy.place(url)

    async def _connected(self, where: Place) -> tuple[StreamReader, StreamWriter]:
        """Connect to an address that was checked; raises Refused or OSError."""
        if where.host not in self._known:
            look = asyncio.to_thread(self._policy.addresses, where)
            self._known[where.host] = asyncio.ensure_future(look)
        found = asyncio.shield(self._known[where.host])
        addresses = await asyncio.wait_for(found, _LOOK)
        target = self._policy.connect.get(where.host)
        port = target.port if target else where.port
        fault = OSError(f"{where.host}: no connection")
        for address in addresses:
            opened = asyncio.open_connection(address, port, limit=_HEAD)
            try:
                return await asyncio.wait_for(opened, _LOOK)
            except OSError as error:
                fault = error
        raise fault

    async def _received(
        self, up: StreamReader, writer: StreamWriter, *, tunnel: bool
    ) -> None:
        """Pass an answer on, as far as the page may still take bytes."""
        if not tunnel:
            async with asyncio.timeout(self._quiet):
                head = await up.readuntil(b"\r\n\r\n")
            writer.write(answer_head(head))
        while True:
            async with asyncio.timeout(self._quiet):
                some = await up.read(_AT_ONCE)
            self._left -= len(some)
            if not some or self._left < 0:
                break
            writer.write(some)
            await writer.drain()
        if self._left < 0:
            self._tell(f"what its scripts load is over {megabytes(self._largest)}")

    def _tell(self, why: str) -> None:
        if len(self._refused) < _TOLD:
            self._refused[why] = None


async def _poured(reader: StreamReader, writer: StreamWriter) -> None:
    with suppress(OSError):
        while some := await reader.read(_AT_ONCE):
            writer.write(some)
            await writer.drain()

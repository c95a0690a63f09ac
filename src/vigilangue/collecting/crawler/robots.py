"""What robots.txt of each host asks for (RFC 9309, and Crawl-delay)."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from protego import Protego
from scrapy import Request
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response
from scrapy.http.request import NO_CALLBACK

from . import received
from .job import CrawlSettings
from .marks import ASIDE, ROBOTS, VERBATIM
from .reasons import reason

TOKEN = "vigilangue"
_READ = 512 * 1024  # bytes, as RFC 9309 asks at least
_HOPS = 5
_BUSY = 429
_ALL = Protego.parse("")
_MARKS = {ASIDE: True, ROBOTS: True, VERBATIM: True}

Fetch = Callable[[Request], Awaitable[Response]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What one robots.txt asks; ``refusal`` says why nothing may be fetched at all."""

    parsed: Protego = _ALL
    refusal: str = ""

    def refuses(self, url: str) -> str:
        """Return why an address may not be fetched, or nothing if it may."""
        if self.refusal or self.parsed.can_fetch(url, TOKEN):
            return self.refusal
        return "robots.txt asks not to fetch it"

    @property
    def delay(self) -> float:
        """Seconds to wait between two requests."""
        return self.parsed.crawl_delay(TOKEN) or 0.0

    @property
    def sitemaps(self) -> tuple[str, ...]:
        """The addresses of sitemaps, as written."""
        return tuple(self.parsed.sitemaps)


class Robots:
    """The rules of each host, fetched once."""

    def __init__(self, fetch: Fetch, settings: CrawlSettings) -> None:
        """Begin with none known; ``fetch`` passes the gate like every request."""
        self._fetch = fetch
        self._settings = settings
        self._known: dict[str, asyncio.Task[Rules]] = {}

    async def rules(self, url: str) -> Rules:
        """Return the rules that hold for an address."""
        origin = "{0.scheme}://{0.netloc}".format(urlsplit(url))
        if origin not in self._known:
            self._known[origin] = asyncio.ensure_future(self._read(origin))
        return await asyncio.shield(self._known[origin])

    async def _read(self, origin: str) -> Rules:
        """Read a robots.txt: gone means all is allowed, an error that nothing is."""
        url: str | None = f"{origin}/robots.txt"
        for _ in range(1 + _HOPS):
            if url is None:
                break
            request = Request(url, callback=NO_CALLBACK, meta=_MARKS)
            try:
                response = await self._fetch(request)
            except IgnoreRequest:
                break  # it redirects to where nothing may be fetched
            except Exception as error:
                why = reason(error, self._settings)
                return Rules(refusal=f"robots.txt could not be read: {why}")
            status = response.status
            if status == _BUSY or status >= 500:
                return Rules(refusal=f"robots.txt could not be read (status {status})")
            if 200 <= status < 300:
                text = received.body(response)[:_READ].decode("utf-8-sig", "replace")
                return Rules(parsed=Protego.parse(text))
            url = received.location(response)
        return Rules()

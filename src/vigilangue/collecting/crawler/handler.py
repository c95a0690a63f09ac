"""Scrapy's HTTP client with a bound on headers; that of bodies it has itself."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.core.downloader.handlers.http11 import HTTP11DownloadHandler
from scrapy.crawler import Crawler
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response

from .spider import Crawl

MOST = 256 * 1024  # bytes of headers of one answer; browsers stop at as much


class Handler(HTTP11DownloadHandler):
    """Hangs up on a server that sends headers without end.

    Neither Twisted nor Scrapy counts them: within its time-out a fast server fills
    the memory. Reached are the factory of the connection pool and the parser of a
    connection, which have no public names.
    """

    def __init__(self, crawler: Crawler) -> None:
        """Begin as Scrapy's own does."""
        super().__init__(crawler)
        assert isinstance(crawler.spider, Crawl)
        self._later = crawler.spider.session.later
        pool: Any = self._pool
        pool._factory = _bounded(pool._factory)

    async def download_request(self, request: Request) -> Response:
        """Send a request, unless its server asked meanwhile to come back later."""
        later = self._later.get(urlsplit(request.url).hostname or "")
        if later:
            raise IgnoreRequest(later)
        return await super().download_request(request)


def _bounded(factory: Any) -> Any:
    class Bounded(factory):  # type: ignore[misc]
        def buildProtocol(self, addr: Any) -> Any:
            protocol = super().buildProtocol(addr)
            request = protocol.request

            def counted(asked: Any) -> Any:
                answer = request(asked)
                _count(protocol)
                return answer

            protocol.request = counted
            return protocol

    return Bounded


def _count(protocol: Any) -> None:
    """Hang up once the parser of the present answer was given too many lines."""
    parser, left = protocol._parser, MOST
    receive = parser.lineReceived

    def line(received: bytes) -> None:
        nonlocal left
        left -= len(received) + 1
        if left >= 0:
            receive(received)
        else:
            protocol.transport.abortConnection()

    parser.lineReceived = line

"""Finds the sitemaps of each host and admits the addresses that they list."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.http import Response
from twisted.python.failure import Failure

from vigilangue.connectors import sitemap
from vigilangue.core import SourceChanged, TooLarge

from . import address, received
from .frontier import Step
from .marks import ASIDE, VERBATIM
from .robots import Robots
from .session import Session

_MOST = 200  # sitemaps in one crawl
_DEPTH = 2  # what a sitemap lists waits for the links of the first pages
_FIRST = 10


class Sitemaps:
    """The sitemaps of a crawl: those that robots.txt names, else ``/sitemap.xml``."""

    def __init__(
        self,
        session: Session,
        robots: Robots,
        requests: Callable[[Step | None], Iterator[Request]],
        missed: Callable[[Failure], None],
    ) -> None:
        """Begin with none; ``requests`` makes the requests for a page."""
        self._session = session
        self._robots = robots
        self._requests = requests
        self._missed = missed
        self._origins: set[str] = set()
        self._known: set[str] = set()

    async def of(self, url: str) -> AsyncIterator[Request]:
        """Yield requests for the sitemaps of a host, the first time it answers."""
        origin = "{0.scheme}://{0.netloc}".format(urlsplit(url))
        if origin in self._origins or address.host(url) not in self._hosts:
            return
        self._origins.add(origin)
        rules = await self._robots.rules(url)
        for found in rules.sitemaps:
            for request in self._ask(found):
                yield request.replace(errback=self._missed)
        if not rules.sitemaps:
            for request in self._ask(f"{origin}/sitemap.xml"):
                yield request

    @property
    def _hosts(self) -> set[str]:
        return self._session.frontier.hosts

    def _ask(self, url: str) -> Iterator[Request]:
        normal = address.normal(url)
        if not normal or normal in self._known or len(self._known) >= _MOST:
            return
        if address.host(normal) in self._hosts:
            self._known.add(normal)
            yield Request(
                normal,
                callback=self.listed,
                priority=_FIRST + self._session.kept.ahead(normal),
                dont_filter=True,
                meta={ASIDE: True, VERBATIM: True},
            )

    def listed(self, response: Response) -> Iterator[Request]:
        """Yield requests for what a sitemap lists."""
        target = received.location(response)
        if target:
            yield from self._ask(target)
        if response.status != 200:
            return
        try:
            for entry in sitemap.read(received.capture(response)):
                yield from self._ask(entry.loc) if entry.index else self._pages(entry)
        except (SourceChanged, TooLarge, ValueError) as error:
            why = f"a sitemap that cannot be read to its end: {error}"
            self._session.miss(response.url, why)

    def _pages(self, entry: sitemap.SitemapEntry) -> Iterator[Request]:
        for url in (entry.loc, *(url for _, url in entry.alternates)):
            step = self._session.frontier.link(url, depth=_DEPTH)
            yield from self._requests(step)

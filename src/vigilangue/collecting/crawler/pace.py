"""How fast a host is asked: as robots.txt and its own slowness have it."""

from __future__ import annotations

from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.http import Response

from .received import UNMODIFIED, header
from .spider import Crawl

_SLOWEST = 60.0  # seconds between two requests, where nobody asks for more
_BUSY = (429, 503)


class Pace:
    """Sets the delay of a host after each of its answers.

    The rule is that of Scrapy's AutoThrottle: halfway from the present delay to the
    latency, at once to it where it is longer, and no shorter after an error. Beyond
    that each host has its own least delay, and one that says it is busy is given
    twice the time, or what its Retry-After asks for; where that is over a minute, it
    is asked for nothing more.
    """

    def __init__(self, crawler: Crawler) -> None:
        """Begin for a crawl whose spider is a `Crawl`."""
        assert isinstance(crawler.spider, Crawl)
        self._crawler = crawler
        self._session = crawler.spider.session
        crawler.signals.connect(self._adjust, signal=signals.response_downloaded)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Pace:
        """As Scrapy makes its parts."""
        return cls(crawler)

    def _adjust(self, response: Response, request: Request) -> None:
        assert self._crawler.engine is not None
        key = request.meta.get("download_slot", "")
        slot = self._crawler.engine.downloader.slots.get(key)
        latency = request.meta.get("download_latency")
        if slot is None or latency is None:
            return
        least = max(self._session.settings.delay, self._session.delays.get(key, 0.0))
        delay = max(latency, (slot.delay + latency) / 2)
        if response.status in _BUSY:
            asked = _retry_after(response)
            delay = max(2 * slot.delay, asked, 1.0)
            if asked > _SLOWEST:  # what waits to be sent is left at once
                delay = slot.delay
                host = urlsplit(request.url).hostname or ""
                self._session.later[host] = (
                    f"the server asked to come back after {asked:.0f} seconds"
                )
        elif response.status not in (200, UNMODIFIED):
            delay = max(delay, slot.delay)
        slot.delay = max(min(delay, _SLOWEST), least)


def hold(crawler: Crawler, host: str, seconds: float) -> None:
    """Give a host the delay that its robots.txt asks for, from the next request on."""
    assert isinstance(crawler.spider, Crawl)
    assert crawler.engine is not None
    crawler.spider.session.delays[host] = seconds
    slot = crawler.engine.downloader.slots.get(host)
    if slot is not None:
        slot.delay = max(slot.delay, seconds)


def _retry_after(response: Response) -> float:
    """Return the seconds that a server asks to wait (RFC 9110, section 10.2.3)."""
    value = header(response, "Retry-After").strip()
    if value.isascii() and value.isdigit():
        return float(value[:9])
    try:
        until = parsedate_to_datetime(value)
        now = parsedate_to_datetime(header(response, "Date"))
        return max(0.0, (until - now).total_seconds())
    except (ValueError, TypeError):
        return 0.0

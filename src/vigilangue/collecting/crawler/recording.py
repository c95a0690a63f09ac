"""Hands every answer to the recorder, and leaves bodies that are no pages."""

from __future__ import annotations

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import StopDownload
from scrapy.http import Headers, Response

from .marks import ASIDE, REPLAYED
from .received import may_be_page
from .spider import Crawl


class Recording:
    """Sees each answer, but not a server's fault after which it is asked again."""

    def __init__(self, crawler: Crawler) -> None:
        """Begin for a crawl whose spider is a `Crawl`."""
        assert isinstance(crawler.spider, Crawl)
        self._spider = crawler.spider
        crawler.signals.connect(self._headers, signal=signals.headers_received)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Recording:
        """As Scrapy makes its parts."""
        return cls(crawler)

    def process_response(self, request: Request, response: Response) -> Response:
        """Record an answer as it came."""
        session = self._spider.session
        if REPLAYED in response.flags:
            return response
        try:
            session.recorder.answer(request, response)
        except OSError as error:
            session.fault = f"the answers could not be written: {error}"
            self._spider.end("fault")
        return response

    def _headers(self, headers: Headers, request: Request) -> None:
        """Stop where headers say that a picture or a document would follow."""
        sort = (headers.get("Content-Type") or b"").decode("latin-1")
        kept = ASIDE in request.meta or self._spider.session.settings.files
        if not kept and not may_be_page(sort):
            raise StopDownload(fail=False)

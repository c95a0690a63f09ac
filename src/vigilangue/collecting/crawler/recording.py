"""Hands every answer to the recorder, and leaves bodies that are no pages."""

from __future__ import annotations

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import StopDownload
from scrapy.http import Headers, Response

from .before import Original
from .marks import ASIDE, PRIOR, PROBE, REPLAYED, WRITTEN
from .received import may_be_page
from .rendering import is_wanted
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
        """Record an answer as it came, or that it is the one of the last look."""
        session = self._spider.session
        if REPLAYED in response.flags or PROBE in request.meta:
            return response
        original: Original | None = request.meta.get(PRIOR)
        repeated = original is not None and original.is_repeated_by(response)
        counts = original.response if original and repeated else response
        apart = is_wanted(session.settings, request, counts)
        with self._spider.writing():
            if original is None or not repeated:
                written = session.recorder.answer(request, response, apart=apart)
            else:
                written = session.recorder.repeated(
                    request, response, original, apart=apart
                )
            request.meta[WRITTEN] = written
        return counts

    def _headers(self, headers: Headers, request: Request) -> None:
        """Stop where headers say that a picture or a document would follow."""
        sort = (headers.get("Content-Type") or b"").decode("latin-1")
        kept = ASIDE in request.meta or self._spider.session.settings.files
        if not kept and not may_be_page(sort):
            raise StopDownload(fail=False)

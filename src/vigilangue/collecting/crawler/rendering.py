"""Lets a browser run the scripts of each page, where the source asks for it."""

from __future__ import annotations

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http import Response

from vigilangue.collecting.answers import asked_for
from vigilangue.collecting.masking import masked
from vigilangue.collecting.rendering.words import Rendered
from vigilangue.core import TooLarge

from . import received
from .job import CrawlSettings
from .kept import asked_of
from .marks import ASIDE, RENDERED, WRITTEN
from .spider import Crawl

_WELL = 200


def is_wanted(settings: CrawlSettings, request: Request, response: Response) -> bool:
    """Whether the scripts of an answer are to be run."""
    page = "step" in request.cb_kwargs and ASIDE not in request.meta
    well = response.status == _WELL and received.is_page(response)
    return settings.render and page and well


class Rendering:
    """Sees each answer once it is recorded; one page at a time is rendered."""

    def __init__(self, crawler: Crawler) -> None:
        """Begin for a crawl whose spider is a `Crawl`."""
        assert isinstance(crawler.spider, Crawl)
        self._spider = crawler.spider
        self._session = crawler.spider.session

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Rendering:
        """As Scrapy makes its parts."""
        return cls(crawler)

    async def process_response(self, request: Request, response: Response) -> Response:
        """Render a page and record it; what comes of it goes with the request."""
        session, asked = self._session, asked_of(request)
        if not is_wanted(session.settings, request, response):
            return response
        url = asked_for(request.url, asked)
        known = session.shown.find(masked(request.url), asked)
        if known is not None:
            request.meta[RENDERED] = Rendered(body=known)
            return response
        why = session.kept.why(url)  # an interrupted crawl found it out
        found = Rendered(why=why) if why else await self._rendered(request, response)
        for refused in found.refused:
            session.hints.refused(refused)
        if found.fault:
            session.fault = found.fault
            self._spider.end("fault")
        with self._spider.writing():
            self._recorded(request, found, url)
        return response

    async def _rendered(self, request: Request, response: Response) -> Rendered:
        try:
            capture = received.capture(response)
        except (TooLarge, ValueError) as error:
            return Rendered(why=str(error))
        policy = received.header(response, "Content-Security-Policy")
        return await self._session.renderer.render(
            request.url,
            capture.body,
            {**capture.headers, "content-security-policy": policy},
            asked_of(request),
        )

    def _recorded(self, request: Request, found: Rendered, url: str) -> None:
        session = self._session
        written = request.meta.get(WRITTEN) or session.shown.raw(
            masked(request.url), asked_of(request)
        )
        if found.why or written is None:
            session.miss(url, found.why or "its answer is not in the file any more")
            return
        session.recorder.rendered(request, written, found.body, found.by)
        request.meta[RENDERED] = found

"""What every request passes on its way out, and every answer on its way in."""

from __future__ import annotations

from urllib.parse import urlsplit

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response

from vigilangue.core import Refused

from .kept import asked_of
from .marks import ASIDE, LEFT, PRIOR, ROBOTS
from .pace import hold
from .spider import Crawl


class _Refusal(IgnoreRequest):
    """Why a request is not let out: it does not count as asked."""


class Gate:
    """Lets a request out: within the limit, to a safe address, as robots.txt allows.

    It looks at every request anew, those for robots.txt and after redirects too.
    """

    def __init__(self, crawler: Crawler) -> None:
        """Begin for a crawl whose spider is a `Crawl`."""
        assert isinstance(crawler.spider, Crawl)
        self._crawler = crawler
        self._spider = crawler.spider
        self._session = crawler.spider.session

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Gate:
        """As Scrapy makes its parts."""
        return cls(crawler)

    async def process_request(self, request: Request) -> Response | None:
        """Raise IgnoreRequest, with the reason for people, where a request may not.

        What an interrupted crawl recorded is answered from there.
        """
        step = request.cb_kwargs.get("step")
        again = "retry_times" in request.meta or (step is not None and step.chain)
        if ASIDE in request.meta or again:
            return await self._answered(request)
        if self._session.spent:
            request.meta[LEFT] = True
            self._spider.end("limit")
            raise IgnoreRequest("the limit of the crawl is reached")
        self._session.asked += 1
        try:
            answer = await self._answered(request)
        except _Refusal:
            self._session.asked -= 1
            raise
        self._session.tell_progress()
        return answer

    async def _answered(self, request: Request) -> Response | None:
        answer = self._session.kept.answer(request)
        if answer is not None:
            return answer
        await self._checked(request)
        why = self._session.kept.why(request.url)
        if why:
            raise IgnoreRequest(why)
        return self._carried(request) if "step" in request.cb_kwargs else None

    def _carried(self, request: Request) -> Response | None:
        """Return what the last look saw, where that is enough; else ask if it changed.

        Servers then answer without a body where it did not.
        """
        before = self._session.before
        known = before.find(request.url, asked_of(request))
        original = before.original(known) if known else None
        if known is None or original is None:
            return None
        # What scripts make of a page may change where its own bytes do not.
        if not self._session.settings.render and not before.is_due(known):
            with self._spider.writing():
                self._session.recorder.carried(known, original)
            return original.response
        request.meta[PRIOR] = original
        if known.etag:
            request.headers["If-None-Match"] = known.etag
        if known.modified:
            request.headers["If-Modified-Since"] = known.modified
        return None

    async def _checked(self, request: Request) -> None:
        pins = self._session.pins
        try:
            await pins.pin(pins.policy.place(request.url))
        except Refused as error:
            raise _Refusal(str(error)) from error
        except TimeoutError as error:
            raise _Refusal("looking up its host timed out") from error
        except OSError as error:
            raise _Refusal("the name of its host has no address") from error
        later = self._session.later.get(urlsplit(request.url).hostname or "")
        if later:
            raise _Refusal(later)
        if ROBOTS in request.meta:
            return
        rules = await self._spider.robots.rules(request.url)
        refusal = rules.refuses(request.url)
        if refusal:
            self._session.refused_by_robots += 1
            raise _Refusal(refusal)
        hold(self._crawler, urlsplit(request.url).hostname or "", rules.delay)

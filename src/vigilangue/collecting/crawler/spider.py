"""Follows the links of a site's pages; what is received is recorded elsewhere."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from scrapy import Request, Spider
from scrapy.http import Response
from twisted.python.failure import Failure

from vigilangue.collecting.rendering.words import Rendered
from vigilangue.core import Refused, TooLarge

from . import received
from .address import normal
from .choosing import Choosing
from .domains import same_domain
from .frontier import Step
from .links import links
from .marks import ACCEPT, LEFT, RENDERED, VERBATIM
from .reasons import reason
from .robots import Robots
from .session import Session
from .sitemaps import Sitemaps

_HOPS = 10
_MADE = "text/html; charset=utf-8"  # what a browser makes of a page


class Crawl(Spider):
    """One crawl."""

    name = "vigilangue"

    def __init__(self, session: Session, starts: tuple[str, ...], **given: Any) -> None:
        """Begin with the addresses to start from."""
        super().__init__(**given)
        self.session = session
        self.sooner: Callable[[str, int], None] = lambda url, priority: None
        self.robots = Robots(self._fetch, session.settings)
        self._starts = starts
        self._choosing = Choosing(session)
        self._ending: asyncio.Task[None] | None = None
        self._sitemaps = Sitemaps(session, self.robots, self._requests, self.missed)

    async def start(self) -> AsyncIterator[Request]:
        """Yield the first requests."""
        for url in self._starts:
            step = self.session.frontier.start(url)
            for request in self._requests(step):
                yield request

    async def parse(self, response: Response, step: Step) -> AsyncIterator[Request]:
        """Yield requests for where an answer leads, whatever its status."""
        follows = not self.session.settings.files
        if follows:
            async for request in self._sitemaps.of(response.url):
                yield request
        if response.status in received.REDIRECTS:
            for request in self._redirected(response, step):
                yield request
        elif follows and response.status == 200 and received.is_page(response):
            for request in self._page(response, step):
                yield request

    def missed(self, failure: Failure) -> None:
        """Record why an address could not be looked at."""
        request: Request = failure.request  # type: ignore[attr-defined]
        if LEFT not in request.meta and failure.value:
            self.session.miss(request.url, reason(failure.value, self.session.settings))

    @contextmanager
    def writing(self) -> Iterator[None]:
        """End the crawl where what was received cannot be written."""
        try:
            yield
        except OSError as error:
            self.session.fault = f"the answers could not be written: {error}"
            self.end("fault")

    def end(self, why: str) -> None:
        """Let what is under way come in, and end the crawl; it is not complete."""
        self.session.frontier.whole = False
        if self._ending is None:
            assert self.crawler.engine is not None
            closing = self.crawler.engine.close_spider_async(reason=why)
            self._ending = asyncio.ensure_future(closing)

    def _page(self, response: Response, step: Step) -> Iterator[Request]:
        try:
            capture = received.capture(response)
        except (TooLarge, ValueError) as error:
            self.session.tell_unseen(response.url, str(error))  # reading will find it
            return
        self.session.pages += 1
        yield from self._choosing.requests(response, capture)
        rendered: Rendered | None = response.meta.get(RENDERED)
        if rendered is not None:
            headers = {**capture.headers, "content-type": _MADE}
            capture = replace(capture, body=rendered.body, headers=headers)
        frontier, found = self.session.frontier, links(capture)
        shell = found.bare and not self.session.settings.render
        self.session.hints.page(bare=shell)
        if step.start and self.session.settings.declared_hosts:
            near = (url for url in found.switched if same_domain(url, step.url))
            for url in (*found.declared, *near):
                frontier.declare(url)
        for url in (*found.declared, *found.switched):
            version = frontier.version(url, step)
            yield from self._requests(version)
            if version is None:  # it may wait already
                self.sooner(normal(url) or url, step.sooner)
        led = rendered.led if rendered else ()
        for url in (*found.others, *led):
            yield from self._requests(frontier.link(url, depth=step.depth + 1))

    def _redirected(self, response: Response, step: Step) -> Iterator[Request]:
        session, first = self.session, (*step.chain, step.url)[0]
        target = received.location(response)
        if target is None:
            session.miss(step.url, "redirects to nowhere")
        elif normal(target) in (*step.chain, step.url):
            session.miss(first, "redirects in a circle")
        elif len(step.chain) >= _HOPS:
            session.miss(first, f"redirects more than {_HOPS} times")
        else:
            try:
                session.pins.policy.place(target)
            except Refused as error:
                session.miss(target, str(error))
                return
            yield from self._requests(session.frontier.redirect(target, step))

    def _requests(self, step: Step | None) -> Iterator[Request]:
        """Yield the request for a step: one for each language that is asked for."""
        if step is None:
            return
        languages = () if step.asked else self.session.settings.languages
        for tag in languages:
            yield self._request(replace(step, asked=tag))
        if not languages:
            yield self._request(step)

    def _request(self, step: Step) -> Request:
        ahead = self.session.kept.ahead(step.url, step.asked)
        return Request(
            step.url,
            headers={ACCEPT: step.asked} if step.asked else None,
            callback=self.parse,
            errback=self.missed,
            priority=step.priority + ahead,
            dont_filter=True,
            cb_kwargs={"step": step},
            meta={VERBATIM: True},
        )

    async def _fetch(self, request: Request) -> Response:
        assert self.crawler.engine is not None
        return await self.crawler.engine.download_async(request)

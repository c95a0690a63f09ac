"""A page as it is opened: its own bytes are given to it, the rest goes by the proxy."""

from __future__ import annotations

import asyncio
from contextlib import suppress

from playwright.async_api import BrowserContext, Page, Request, Route
from playwright.async_api import TimeoutError as Late

from .words import Asked

# What adds no word to a page.
_UNREAD = frozenset(("image", "media", "font", "ping", "texttrack", "manifest"))
_QUIET = 0.4  # of the time of a page: it may wait so long for its network
_LOOK = 0.25  # seconds between two looks at whether the text still grows
_LED = 5  # addresses that are remembered
_STATE = "document.readyState"
_GROWN = "document.body ? document.body.innerText.length : 0"


class Visit:
    """One page in one context; where its scripts would lead it is kept, not gone to."""

    def __init__(self, asked: Asked) -> None:
        """Begin with nothing opened."""
        self._asked = asked
        self._page: Page | None = None
        self._given = False
        self._led: dict[str, None] = {}

    @property
    def led(self) -> tuple[str, ...]:
        """The addresses to which the page's scripts would have gone on."""
        return tuple(self._led)

    async def opened(self, context: BrowserContext, seconds: float) -> Page:
        """Open the page and wait until its text has come, or its share of time is over.

        Raises the errors of Playwright.
        """
        await context.route("**/*", self._let)
        self._page = page = await context.new_page()
        context.on("page", _closed)
        await page.goto(
            self._asked.url,
            wait_until="commit",  # more is not told of one that is led on at once
            timeout=0,  # the whole has one
        )
        while await page.evaluate(_STATE) == "loading":
            await asyncio.sleep(_LOOK)
        with suppress(Late):
            await page.wait_for_load_state(
                "networkidle", timeout=_QUIET * 1000 * seconds
            )
        await _settled(page, _QUIET * seconds)
        return page

    async def _let(self, route: Route) -> None:
        request = route.request
        if request.is_navigation_request() and self._is_main(request):
            if not self._given:
                self._given = True
                headers = dict(self._asked.headers)
                await route.fulfill(status=200, headers=headers, body=self._asked.body)
                return
            if len(self._led) < _LED:
                self._led[request.url] = None
            await route.abort("aborted")  # the page stays as it is
        elif request.resource_type in _UNREAD:
            await route.abort("aborted")
        else:
            await route.continue_()

    def _is_main(self, request: Request) -> bool:
        return self._page is None or request.frame.parent_frame is None


async def _settled(page: Page, seconds: float) -> None:
    """Wait until the text of a page is as long as a moment before."""
    before = -1
    for _ in range(max(1, int(seconds / _LOOK))):
        now = await page.evaluate(_GROWN)
        if now == before:
            return
        before = now
        await asyncio.sleep(_LOOK)


async def _closed(page: Page) -> None:
    """Close what a page opens beside itself."""
    await page.close()

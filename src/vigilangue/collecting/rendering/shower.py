"""Opens a page in a browser that knows nothing, and takes what its scripts made."""

from __future__ import annotations

import asyncio
import os
from contextlib import suppress

from playwright.async_api import (
    Browser,
    BrowserContext,
    Error,
    Playwright,
    ViewportSize,
)

from vigilangue.collecting.bounds import LARGEST, megabytes

from .proxy import Proxy
from .visit import Visit
from .words import Asked, Rendered

_CLOSING = 5.0  # seconds for a browser to end by itself
_VIEW = ViewportSize(width=1280, height=1600)
# No look-up of names, no way around the proxy, and little memory for scripts.
_SWITCHES = (
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
    "--disable-quic",
    "--webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--force-webrtc-ip-handling-policy",
    "--js-flags=--max-old-space-size=512",
    "--disable-gpu",
)


class Shower:
    """One browser, started when it is needed and again where it came to harm."""

    def __init__(
        self, playwright: Playwright, proxy: Proxy, *, port: int, program: str
    ) -> None:
        """Begin without a browser; ``program`` is its path, ``port`` the proxy's."""
        self._playwright = playwright
        self._proxy = proxy
        self._server = f"http://127.0.0.1:{port}"
        self._program = program
        self._browser: Browser | None = None

    async def show(self, asked: Asked, *, agent: str, seconds: float) -> Rendered:
        """Return a page after its scripts ran, or why there is none."""
        try:
            browser = await self._started()
        except Error as error:
            return Rendered(fault=f"the browser does not start: {_said(error)}")
        self._proxy.begin()
        context = await browser.new_context(
            user_agent=agent,
            locale=asked.language or None,
            # No language is preferred: a site shows its own choice.
            extra_http_headers={"Accept-Language": asked.language or "*"},
            viewport=_VIEW,
            accept_downloads=False,
            service_workers="block",
            permissions=[],
        )
        visit = Visit(asked)
        body, why = b"", ""
        try:
            async with asyncio.timeout(seconds):
                page = await visit.opened(context, seconds)
                body = (await page.content()).encode("utf-8", "replace")
        except TimeoutError:
            why = f"its scripts did not come to an end within {seconds:g} seconds"
        except Error as error:
            why = f"the browser could not show it: {_said(error)}"
        if len(body) > LARGEST:
            body, why = b"", f"its scripts make it larger than {megabytes(LARGEST)}"
        refused, by = self._proxy.refused, f"Chromium/{browser.version}"
        self._proxy.begin()
        await self._left(context)
        return Rendered(body=body, by=by, why=why, refused=refused, led=visit.led)

    async def end(self) -> None:
        """End the browser."""
        browser, self._browser = self._browser, None
        if browser is not None:
            with suppress(Error, TimeoutError):
                await asyncio.wait_for(browser.close(), _CLOSING)

    async def _started(self) -> Browser:
        if self._browser is None or not self._browser.is_connected():
            self._browser = await self._playwright.chromium.launch(
                executable_path=self._program,
                proxy={"server": self._server, "bypass": "<-loopback>"},
                args=list(_SWITCHES),
                # Chromium knows no sandbox for the superuser.
                chromium_sandbox=os.geteuid() != 0,
            )
        return self._browser

    async def _left(self, context: BrowserContext) -> None:
        """Close what a page was shown in; where it does not let go, the browser."""
        try:
            await asyncio.wait_for(context.close(), _CLOSING)
        except (Error, TimeoutError):
            await self.end()


def _said(error: Error) -> str:
    """Return the first line of what a browser complains of."""
    return next(iter(error.message.strip().splitlines()), "it does not say why")

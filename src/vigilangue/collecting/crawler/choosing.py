"""Finds out whether a site answers one address in the language that is asked for."""

from __future__ import annotations

from collections.abc import Iterator

from scrapy import Request
from scrapy.http import Response
from twisted.python.failure import Failure

from vigilangue.connectors import page
from vigilangue.core import Capture, TooLarge

from . import received
from .marks import ACCEPT, ASIDE, PROBE, VERBATIM
from .session import Session

_MOST = 12  # languages that are asked for


class Choosing:
    """Asks for one page in each language owed, once an answer says that it varies.

    What comes of it is no look at the page: it is not recorded, and ends in a hint.
    """

    def __init__(self, session: Session) -> None:
        """Begin with nothing asked."""
        self._session = session
        self._asked = bool(session.settings.languages)

    def requests(self, response: Response, capture: Capture) -> Iterator[Request]:
        """Yield requests for the first page that varies by the language asked for."""
        varies = received.header(response, "Vary").lower().split(",")
        if self._asked or "accept-language" not in map(str.strip, varies):
            return
        self._asked = True
        self._note(capture)
        for tag in self._session.settings.owed[:_MOST]:
            yield Request(
                response.url,
                headers={ACCEPT: tag},
                callback=self._answered,
                errback=self._missed,
                dont_filter=True,
                meta={ASIDE: True, PROBE: True, VERBATIM: True, "dont_retry": True},
            )

    def _answered(self, response: Response) -> None:
        if response.status != 200 or not received.is_page(response):
            return
        try:
            self._note(received.capture(response))
        except (TooLarge, ValueError):
            return

    def _missed(self, failure: Failure) -> None:
        """Say nothing: it was no page that was looked at."""

    def _note(self, capture: Capture) -> None:
        """Remember in which language an answer says that it is."""
        read = page.read(capture)
        tags = (*read.content_language, *read.declared)
        if tags:
            self._session.hints.chosen(tags[0].lower())

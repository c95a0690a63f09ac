"""How a source whose answers list works is fetched, and judged."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from vigilangue.app.auditing import Progress
from vigilangue.core import (
    Audit,
    Capture,
    Connector,
    Kind,
    Source,
    SourceChanged,
    TooLarge,
)

from .options import WatchOptions
from .whom import own

if TYPE_CHECKING:
    from pathlib import Path

    from vigilangue.collecting.crawl import CrawlSettings
    from vigilangue.collecting.fetch_list import Listed

    from .beginning import Begun
    from .recording import Look


def said(source: Source) -> str:
    """Return what a look at lists is to fetch; the same text for the same."""
    from vigilangue.collecting import crawl

    told = crawl.said(source.addresses, _settings(source))
    return f"{source.connector} {source.kind} {source.system} {source.paths} {told}"


def fetch(source: Source, begun: Begun, options: WatchOptions) -> Listed:
    """Write the file, or go on where that was interrupted.

    Raises as `collecting.crawl.crawl` does.
    """
    from vigilangue.collecting.fetch_list import fetch_list

    def told(done: int, of: int | None) -> None:
        options.progress(Progress(step="collect", done=done, of=of))

    return fetch_list(
        source.addresses,
        begun.file,
        settings=_settings(source),
        at=begun.at,
        follow=_follow(source),
        progress=told,
    )


def _settings(source: Source) -> CrawlSettings:
    from vigilangue.collecting.crawl import CrawlSettings

    return CrawlSettings(
        limit=source.limit,
        delay=source.delay,
        allow_private=source.allow_private,
        connect=dict(source.connect),
    )


def judge(look: Look, file: Path) -> Audit:
    """Return what the lists answer; raises as `listing.listed` does."""
    from vigilangue.app.listing import asking, listed

    return listed(
        file,
        look.source,
        asked=asking.system(look.source, own()),
        regime=look.organization.regime,
        today=look.collected.ended.date(),
    )


def _follow(source: Source) -> Callable[[Capture], Iterable[str]]:
    """Return what answers lead on to: the rest of a list, and what it lacks."""
    from vigilangue.app.listing import asking
    from vigilangue.connectors import oai_pmh

    if source.kind is Kind.NOTICE and source.connector is Connector.FEED:
        return _notices
    if source.connector is Connector.BOARD:
        from vigilangue.app.noticing import boards

        return boards.onward(source)
    asked = asking.system(source, own())

    def following(capture: Capture) -> Iterator[str]:
        if source.connector is Connector.OAI and (onward := oai_pmh.following(capture)):
            yield onward
        if asked and not asking.asks(asked, capture.url):
            yield from asking.follow(source, asked, capture)

    return following


def _notices(capture: Capture) -> Iterator[str]:
    """Yield the pages of the notices in a feed, which says only part of each."""
    from vigilangue.connectors import feed_items

    try:
        yield from (item.url for item in feed_items.read(capture) if item.url)
    except (SourceChanged, TooLarge):
        return  # a page of a notice is none

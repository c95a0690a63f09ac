"""How a source whose answers list works is fetched, and judged."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from vigilangue.app.auditing import Progress
from vigilangue.core import Audit, Capture, Connector, Source

from .options import WatchOptions

if TYPE_CHECKING:
    from pathlib import Path

    from .beginning import Begun
    from .recording import Look


def fetch(source: Source, begun: Begun, options: WatchOptions) -> bool:
    """Write the file; False: what is no longer listed may still be there.

    Raises as `collecting.crawl.crawl` does.
    """
    from vigilangue.collecting.crawl import CrawlSettings
    from vigilangue.collecting.fetch_list import fetch_list

    def told(done: int, of: int | None) -> None:
        options.progress(Progress(step="collect", done=done, of=of))

    settings = CrawlSettings(
        limit=source.limit,
        delay=source.delay,
        allow_private=source.allow_private,
        connect=dict(source.connect),
    )
    fetch_list(
        source.addresses,
        begun.file,
        settings=settings,
        at=begun.at,
        follow=_follow(source),
        progress=told,
    )
    return False


def judge(look: Look, file: Path) -> Audit:
    """Return what the lists answer; raises as `listing.listed` does."""
    from vigilangue.app.listing import listed

    return listed(
        file,
        look.source,
        regime=look.organization.regime,
        today=look.collected.ended.date(),
    )


def _follow(source: Source) -> Callable[[Capture], Iterable[str]]:
    if source.connector is not Connector.OAI:
        return lambda capture: ()
    from vigilangue.connectors import oai_pmh

    def following(capture: Capture) -> Iterable[str]:
        onward = oai_pmh.following(capture)
        return (onward,) if onward else ()

    return following

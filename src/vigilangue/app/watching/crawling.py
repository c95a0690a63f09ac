"""How a source that is a site is crawled."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from vigilangue.app.auditing import Progress
from vigilangue.catalog import regime
from vigilangue.core import Organization, Source

from .options import WatchOptions

if TYPE_CHECKING:
    from vigilangue.collecting.crawl import CrawlResult, CrawlSettings

    from .beginning import Begun


def said(organization: Organization, source: Source) -> str:
    """Return what a crawl of a source is to fetch; the same text for the same."""
    from vigilangue.collecting import crawl

    return crawl.said(source.addresses, _settings(organization, source))


def crawl(
    organization: Organization,
    source: Source,
    begun: Begun,
    before: Sequence[Path],
    options: WatchOptions,
) -> CrawlResult:
    """Crawl a source, or go on where that was interrupted; raises as `go_on` does.

    ``before`` are the indexes of the look before, whose files stand beside.
    """
    from vigilangue.collecting.crawl import go_on

    def told(done: int, of: int | None) -> None:
        options.progress(Progress(step="collect", done=done, of=of))

    return go_on(
        source.addresses,
        begun.file,
        settings=_settings(organization, source),
        at=begun.at,
        before=before,
        progress=told,
    )


def _settings(organization: Organization, source: Source) -> CrawlSettings:
    from vigilangue.collecting.crawl import CrawlSettings

    owed = _owed(organization, source)
    return CrawlSettings(
        limit=source.limit,
        delay=source.delay,
        allow_private=source.allow_private,
        connect=dict(source.connect),
        oldest=source.oldest.total_seconds() if source.oldest else 0.0,
        render=source.render,
        languages=owed if source.negotiates else (),
        owed=owed,
    )


def _owed(organization: Organization, source: Source) -> tuple[str, ...]:
    """Return the languages in which a page is asked for of a site that chooses."""
    declared = organization.languages or source.expect.languages
    return declared or regime(organization.regime).owed(source.kind)

"""The verb that tries what is declared: do the addresses answer, as they should?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from vigilangue.core import (
    Capture,
    Connector,
    Organization,
    Source,
    Unseen,
    VigilangueError,
)
from vigilangue.documents import addresses

from .reading import read
from .run import works_of

PATIENCE = 30.0  # seconds for one answer
LARGEST = 10 * 2**20  # bytes of one


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached:
    """What came of trying a source: ``faults`` say what no longer holds.

    ``versions`` counts what its first answers list, None for a site: of one that is
    crawled the bounds show only when it is collected.
    """

    organization: str
    source: Source
    faults: tuple[str, ...]
    versions: int | None = None


def reach(organization: Organization) -> Iterator[Reached]:
    """Try each source of an organization, as politely as a crawl, and keep nothing."""
    for source in organization.sources:
        if source.connector.local:
            gone = [a for a in source.addresses if not Path(a).exists()]
            faults = tuple(f"{a}: it is not there" for a in gone)
            yield Reached(organization=organization.slug, source=source, faults=faults)
        else:
            yield _tried(organization.slug, source)


def _tried(organization: str, source: Source) -> Reached:
    try:
        found = dict(_fetched(source))
    except VigilangueError as error:
        return Reached(organization=organization, source=source, faults=(str(error),))
    faults = [fault for url, answer in found.items() if (fault := _fault(url, answer))]
    versions = None
    if source.connector.lists and not faults:
        said, versions = _bounds(source, found)
        faults += said
    return Reached(
        organization=organization,
        source=source,
        faults=tuple(faults),
        versions=versions,
    )


def _fetched(source: Source) -> Iterator[tuple[str, Capture | Unseen]]:
    from vigilangue.collecting import files
    from vigilangue.collecting.crawl import CrawlSettings

    settings = CrawlSettings(
        delay=source.delay,
        timeout=PATIENCE,
        largest=LARGEST,
        allow_private=source.allow_private,
        connect=dict(source.connect),
    )
    return files.fetch(source.addresses, settings)


def _fault(url: str, answer: Capture | Unseen) -> str:
    if isinstance(answer, Unseen):
        return f"{url}: {answer.why}"
    if answer.status >= 400:
        return f"{url}: answered {answer.status}"
    if not answer.body.strip():
        return f"{url}: nothing was answered"
    asked, led = addresses.key(url), addresses.key(answer.url)
    if addresses.host(asked) != addresses.host(led):
        return f"{url}: leads to another host now: {answer.url}"
    return ""


def _bounds(
    source: Source, found: dict[str, Capture | Unseen]
) -> tuple[list[str], int]:
    """Return what first answers do not keep of the bounds, and how much they list."""
    versions, faults = _listed(source, found.values())
    n, expect = len(versions), source.expect
    if n < expect.pages_min:
        faults.append(f"{n} versions are listed, at least {expect.pages_min} expected")
    if expect.pages_max is not None and n > expect.pages_max:
        faults.append(f"{n} versions are listed, at most {expect.pages_max} expected")
    lacking = set(expect.languages) - set(versions)
    if lacking:
        faults.append(f"none is listed in {', '.join(sorted(lacking))}")
    return faults, n


def _listed(
    source: Source, answers: Iterable[Capture | Unseen]
) -> tuple[list[str], list[str]]:
    """Return the language of each version that is listed, and what is wrong."""
    if source.connector is Connector.BOARD:
        from vigilangue.app.noticing import boards

        board = boards.read(source, answers, whole=False)
        posted = [v.language or "" for post in board.posts for v in post.versions]
        return posted, [unseen.why for unseen in board.unseen]
    listed = read(source, answers)
    every = [v.language or "" for p, _ in works_of(source, listed) for v in p.versions]
    return every, [unseen.why for unseen in listed.unseen]

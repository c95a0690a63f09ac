"""Into which languages the links of a page's content, and its feeds, lead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from vigilangue.connectors import downloads
from vigilangue.connectors.feeds import Feed
from vigilangue.core.expression import FeedLink, ForeignLink, Leads, Target
from vigilangue.documents import Block, addresses
from vigilangue.language import identify, scripts, tags
from vigilangue.language.mentions import mentions

from .finding import NOWHERE
from .keeping import Page
from .linking import absent
from .look import NO_LANGUAGE, Kept
from .standing import Standing

SHOWN = 12  # links to pages in another language that are kept
WORDED = 0.9  # how surely the words of a link must be read
BESIDE = 2  # blocks around a link that may say in which language it leads
QUOTED = 100
MANY = NO_LANGUAGE | {"x-default"}


def leads(page: int, taken: Page, standing: Standing) -> Leads:
    """Return where the links of a page lead that name no language."""
    language = sure(page, standing)
    if language is None:
        return Leads(unseen=len(taken.kept.links))
    seen, unseen, abroad = 0, 0, []
    for text, there in _pages(page, taken, standing):
        if there == NOWHERE:
            unseen += 1
            continue
        seen += 1
        other = standing.paired.versions[there]
        if not tags.same(other, language) and not tags.near(other, language):
            abroad.append((text, there))
    shown = (
        _judged(text, there, language, taken.kept.blocks, standing)
        for text, there in abroad[:SHOWN]
    )
    return Leads(seen, len(abroad), tuple(shown), unseen)


def feeds(kept: Kept, standing: Standing) -> tuple[FeedLink, ...]:
    """Return the feeds that a page offers, each with the language that it is in.

    What its entries are written in decides, then what it declares; of a feed that was
    not captured, what the link and the address say, where they agree.
    """
    return tuple(
        FeedLink(feed.url, *_told(feed, standing), feed.quote) for feed in kept.feeds
    )


def sure(page: int, standing: Standing) -> str | None:
    """Return the language of a page, where the one read is that of its version."""
    version, read = standing.paired.versions[page], standing.gathered.read[page]
    return version if tags.same(version, read) else None


def _pages(page: int, taken: Page, standing: Standing) -> Iterator[tuple[str, int]]:
    """Yield the links to pages of other works whose language is sure.

    And, with `NOWHERE`, those to pages that were not seen, or not surely read.
    """
    finder, sets = standing.gathered.finder, standing.paired.sets
    work, base = sets.find(page), taken.kept.base or taken.url
    for href, text in taken.kept.links:
        url = addresses.resolve(base, href)
        if not finder.ours(url):
            continue
        there = finder.find(url)
        if there == NOWHERE:
            if not downloads.form(href) and absent(url, standing) is Target.UNSEEN:
                yield text, NOWHERE
        elif sets.find(there) != work:
            yield text, there if sure(there, standing) else NOWHERE


def _judged(
    text: str, there: int, language: str, blocks: Sequence[Block], standing: Standing
) -> ForeignLink:
    versions = standing.paired.versions
    other = versions[there] or ""
    work = standing.groups[standing.numbers[there]]
    ours = (_url(p, standing) for p in work if tags.same(versions[p], language))
    version = next(ours, "")
    marked = _marked(text, other, language, blocks)
    if version and not standing.scheme.read(standing.gathered.addresses[there]):
        marked = marked or None  # what a reader is served there may be up to a browser
    return ForeignLink(
        text=text[:QUOTED],
        url=_url(there, standing),
        language=other,
        marked=marked,
        version=version,
    )


def _marked(
    text: str, other: str, language: str, blocks: Sequence[Block]
) -> bool | None:
    """Tell whether the words of a link, or those beside it, say where it leads."""
    said = _said(text, other, language)
    if said is not False:
        return said
    at = next((n for n, b in enumerate(blocks) if text in b.text), 0)
    heading = [b for b in blocks[:at] if b.kind[0] == "h"][-1:]
    beside = blocks[max(0, at - BESIDE) : at + BESIDE]
    return any(mentions(b.text, other) for b in (*beside, *heading))


@lru_cache(maxsize=4096)
def _said(text: str, other: str, language: str) -> bool | None:
    """Tell whether words say that they lead elsewhere; None: too few to be read."""
    found = identify.short(text, frozenset({language, other}))
    if tags.same(found.language, other) or mentions(text, other):
        return True
    worded = len(text.split()) > 1 or scripts.script(text) in scripts.UNSPACED
    return False if worded and found.confidence >= WORDED else None


def _url(page: int, standing: Standing) -> str:
    rows = standing.shelf.rows("SELECT url FROM page WHERE id = ?", (page,))
    return str(next(rows)[0])


def _told(feed: Feed, standing: Standing) -> tuple[str | None, str]:
    """Return the language of a feed, and by what it is known."""
    for spelling in addresses.spellings(feed.url):
        for declared, read in standing.shelf.rows(
            "SELECT declared, read FROM feed WHERE address = ?", (hash(spelling),)
        ):
            return (read, "entries") if read else (declared, "declared")
    mark = standing.scheme.read(addresses.key(feed.url))
    said = {
        "hreflang": None if feed.language in MANY else feed.language,
        "address": mark.language if mark else None,
        "title": feed.named,
    }
    told = {known: tag for known, tag in said.items() if tag}
    first = next(iter(told), "")
    agree = all(tags.same(told[first], tag) for tag in told.values())
    return (told[first], first) if told and agree else (None, "")

"""Makes publications of the items of feeds, paired across languages."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence, Set
from datetime import date

from vigilangue import meaning
from vigilangue.connectors import releases
from vigilangue.connectors.alike import NEAR
from vigilangue.connectors.feed_items import Item
from vigilangue.connectors.releases import Release
from vigilangue.core import Publication, Source, Version
from vigilangue.documents import addresses
from vigilangue.language import identify, tags

from .reading import Read

LONG, SURE = 80, 0.9  # characters and confidence from which a text tells its language


def publications(source: Source, read: Read) -> Iterator[tuple[Publication, Release]]:
    """Yield each release, with by what it was paired.

    Of a language whose list does not reach back as far, or has items of the same days
    that belong to nothing, an absence is not claimed: it is ``unseen``.
    """
    spoken = _spoken(read.items, read.told)
    paired = releases.pair(spoken, meaning.load)
    reach = _reach(spoken)
    single = _single(paired)
    for release in paired:
        days = [item.day for item in release.items if item.day]
        there = {item.language for item in release.items}
        blind = {
            tag
            for tag, oldest in reach.items()
            if tag not in there and _blind(days, oldest, single[tag])
        }
        feeds = (addresses.split(item.feed) for item in release.items)
        hosts = (parts.hostname for parts in feeds if parts and parts.hostname)
        yield (
            Publication(
                name=_name(release),
                kind=source.kind,
                versions=tuple(_version(item, read) for item in release.items),
                places=tuple(dict.fromkeys(hosts)),
                unseen=frozenset(blind | read.lost),
            ),
            release,
        )


def _version(item: Item, read: Read) -> Version:
    return Version(
        language=item.language,
        url=item.url,
        day=item.day,
        title=item.title,
        text=item.text,
        capture=read.digests.get(item.feed, ""),
        listed=item.feed,
    )


def _name(release: Release) -> str:
    """Return the name that the items share, else the address of the first."""
    guids = {item.guid for item in release.items}
    first = release.items[0]
    shared = guids.pop() if len(guids) == 1 and len(release.items) > 1 else ""
    return shared or first.url or first.guid or first.title


def _spoken(items: Sequence[Item], told: Set[str]) -> list[Item]:
    """Give each item the language that it is written in, as far as that shows.

    What a person has declared stands; then what is read in the item, then in all of
    its feed, then what the feed declares, which is often that of its template.
    """
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    own = [_read(item) for item in items]
    for item, language in zip(items, own, strict=True):
        if language:
            votes[item.feed][language] += 1
    return [
        item
        if item.feed in told
        else item._replace(language=language or _usual(votes[item.feed], item))
        for item, language in zip(items, own, strict=True)
    ]


def _read(item: Item) -> str | None:
    text = f"{item.title}\n{item.text}"
    found = identify.page(text) if len(text) >= LONG else None
    sure = found is not None and found.confidence >= SURE
    return tags.written(found.language or "") if found and sure else None


def _usual(votes: Counter[str], item: Item) -> str | None:
    (usual, n), *_ = votes.most_common(1) or [(item.language or "", 0)]
    return usual if 2 * n > votes.total() > 0 else item.language


def _reach(items: Sequence[Item]) -> dict[str, date]:
    """Return the oldest day that the lists of each language hold."""
    oldest: dict[str, date] = {}
    for item in items:
        if item.language and item.day:
            oldest[item.language] = min(oldest.get(item.language, item.day), item.day)
    return oldest


def _single(paired: Sequence[Release]) -> dict[str, set[date]]:
    """Return the days of the items of each language that belong to nothing."""
    found: dict[str, set[date]] = defaultdict(set)
    for release in paired:
        for item in release.items if len(release.items) == 1 else ():
            if item.day:
                found[item.language or ""].add(item.day)
    return found


def _blind(days: Sequence[date], oldest: date, single: set[date]) -> bool:
    if not days or oldest >= min(days):
        return True
    return any(abs((day - own).days) <= NEAR for day in days for own in single)

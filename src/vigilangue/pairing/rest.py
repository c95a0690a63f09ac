"""The pages that neither addresses nor links pair, offered to each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from itertools import islice
from zlib import crc32

from vigilangue.documents.addresses import host
from vigilangue.meaning import Encoder

from .clusters import By, Clusters
from .likeness import MOST, match
from .matching import Candidate
from .traits import Traits

KNOWN = 5_000  # pairs from which folders that answer to each other are learned
FEWEST = 5  # works from which it is known how a host names its versions
ALIKE = 0.95  # of them, how many must be told by their addresses alone
FAMILIAR = 400  # pages from which it is known what is common on a site


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """How the content of pages is looked at, once it is needed.

    ``traits`` is called with the numbers of pages and yields each with its traits;
    ``encoder`` loads the sentence encoder (None: titles are not compared).
    """

    traits: Callable[[Sequence[int]], Iterable[tuple[int, Traits]]]
    encoder: Callable[[], Encoder] | None = None


def join(
    content: Content,
    addresses: Sequence[str],
    versions: Sequence[str | None],
    sets: Clusters,
) -> int:
    """Join pages by what they hold; return how many were too many to be compared.

    Only works that lack a language in which others stand alone are looked at, and of
    these at most `likeness.MOST` pages, those of the smaller languages first.
    """
    groups = sets.groups()
    known = list(islice(_pairs(groups, addresses), KNOWN))
    settled = _settled(groups, addresses, sets)
    chosen = _open(groups, versions)
    del groups
    if not chosen:
        return 0
    candidates = [
        Candidate(page, sets.find(page), version, traits, addresses[page])
        for page, traits in content.traits(chosen[:MOST])
        if (version := versions[page]) is not None
    ]
    others = _others(chosen, addresses, versions)
    found = match(
        candidates,
        known=known,
        familiar=[(versions[p] or "", traits) for p, traits in content.traits(others)],
        encoder=content.encoder,
        settled={c.page for c in candidates if host(c.address) in settled},
    )
    for pair in found.pairs:
        sets.join(pair.one, pair.other, By.CONTENT, pair.share)
    return found.left_out + max(0, len(chosen) - MOST)


def _settled(
    groups: Iterable[list[int]], addresses: Sequence[str], sets: Clusters
) -> set[str]:
    """Return the hosts whose versions all stand where the address says.

    There a page without a counterpart at the expected address hardly has one: the
    encoder, which takes a second to load, is not asked for it.
    """
    works: Counter[str] = Counter()
    alike: Counter[str] = Counter()
    for group in groups:
        if len(group) > 1:
            where = host(addresses[group[0]])
            works[where] += 1
            alike[where] += By.ADDRESS in sets.by(group[0])
    return {h for h, n in works.items() if n >= FEWEST and alike[h] >= ALIKE * n}


def _open(groups: Iterable[list[int]], versions: Sequence[str | None]) -> list[int]:
    """Return the pages of works that may be completed by a page that stands alone."""
    works = [
        (group, {version for page in group if (version := versions[page])})
        for group in groups
    ]
    alone = Counter(
        version for group, tags in works if len(group) == 1 for version in tags
    )
    rank = {
        version: at for at, (version, _) in enumerate(reversed(alone.most_common()))
    }
    chosen = [
        (len(group) > 1, min((rank.get(tag, 0) for tag in tags), default=0), group)
        for group, tags in works
        if tags and any(version not in tags for version in alone)
    ]
    chosen.sort(key=lambda item: item[:2])
    return [page for _, _, group in chosen for page in group]


def _others(
    chosen: Sequence[int], addresses: Sequence[str], versions: Sequence[str | None]
) -> list[int]:
    """Return some pages that need no partner, where few do: so that rare is rare.

    Which ones depends on their addresses alone, not on the order of the pages.
    """
    wanted = FAMILIAR - len(chosen)
    if wanted <= 0:
        return []
    known = {versions[page] for page in chosen}
    taken = set(chosen)
    others = (
        page
        for page, version in enumerate(versions)
        if version in known and page not in taken
    )
    return nsmallest(
        wanted,
        others,
        key=lambda page: crc32(addresses[page].encode("utf-8", "surrogatepass")),
    )


def _pairs(
    groups: Iterable[list[int]], addresses: Sequence[str]
) -> Iterator[tuple[str, str]]:
    for group in groups:
        first, *others = sorted(addresses[page] for page in group)[:3]
        for other in others:
            yield first, other

"""One step after the other: works are found for the pages of a language at a time."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from .evidence import ABSENT, FEWEST, LEAST, Signs, likelihood, odds
from .places import Places
from .shape import alike
from .shelf import Shelf
from .titles import Titles
from .traits import SORT, Sort, Traits
from .weights import total, weigh

# A fact that no page in another language has counts as little as a common one.
FACTS = frozenset({Sort.PICTURE, Sort.LINK, Sort.NUMBER, Sort.DATE})
LONE = 1.0


class Candidate(NamedTuple):
    """A page of a work that still lacks a language.

    ``page`` is its number, ``work`` that of its set, ``version`` the language it is
    offered in, ``address`` as `addresses.key` gives it.
    """

    page: int
    work: int
    version: str
    traits: Traits
    address: str


class Pair(NamedTuple):
    """Two pages found to be one work.

    ``share`` (0 to 1) is the part that this pair has of the likelihood of all the
    pairs that either page could make: the less, the nearer the next best comes.
    """

    one: int
    other: int
    share: float


class _Offer(NamedTuple):
    """A page and a page of another work, with the odds that they are one."""

    page: int
    other: int
    work: int
    odds: float


class Matching:
    """The works among the candidates as far as they are known."""

    def __init__(
        self,
        candidates: Sequence[Candidate],
        familiar: Sequence[tuple[str, Traits]],
        places: Places,
    ) -> None:
        """Start with the works as given, in an order that theirs has no part in."""
        candidates = sorted(candidates, key=lambda c: c.address)
        self._at = {c.page: c for c in candidates}
        sizes = Counter(c.version for c in candidates)
        commonest = sorted(sizes, key=lambda version: (-sizes[version], version))
        order = {version: at for at, version in enumerate(commonest)}
        pages = [(order[c.version], c.traits) for c in candidates]
        pages += [(order[tag], traits) for tag, traits in familiar if tag in order]
        self._weights = weigh(pages)
        self._places = places
        self._work = {c.page: c.work for c in candidates}
        self._versions: dict[int, set[str]] = defaultdict(set)
        self._pages: dict[int, list[int]] = defaultdict(list)
        self._languages: list[list[int]] = [[] for _ in order]
        for c in candidates:
            self._versions[c.work].add(c.version)
            self._pages[c.work].append(c.page)
            self._languages[order[c.version]].append(c.page)

    def lacking(self) -> Iterator[tuple[int, str, str]]:
        """Yield (page, language, title) of the works that lack a language."""
        for language in self._languages:
            for page in language:
                if self._open(self._work[page]):
                    there = self._at[page]
                    yield page, there.version, there.traits.title

    def _open(self, work: int) -> bool:
        return len(self._versions[work]) < len(self._languages)

    def step(self, titles: Titles | None) -> Iterator[Pair]:
        """Yield the pairs found by marks (and by titles, if given), joining them."""
        shelf = Shelf(self._weights)
        for pages in self._languages:
            seeking = [p for p in pages if self._open(self._work[p])]
            offers = [o for page in seeking for o in self._offers(page, shelf, titles)]
            for pair in _best(offers, len(seeking), len(shelf.speakers)):
                if self._join(pair):
                    yield pair
            for page in pages:
                shelf.put(self._work[page], page, self._at[page].traits)

    def _offers(
        self, page: int, shelf: Shelf, titles: Titles | None
    ) -> Iterator[_Offer]:
        here = self._at[page]
        mine = self._versions[self._work[page]]
        near = list(shelf.near(here.traits))
        if titles is not None and page in titles.rows:
            near += titles.near(page, shelf.open_to(self._versions, mine))
        best: dict[int, _Offer] = {}
        for other in near:
            work = self._work[other]
            if not mine.isdisjoint(self._versions[work]):
                continue
            signs = self._signs(here, self._at[other], titles)
            offer = _Offer(page, other, work, odds(likelihood(signs)))
            if work not in best or offer.odds > best[work].odds:
                best[work] = offer
        yield from best.values()

    def _signs(self, one: Candidate, other: Candidate, titles: Titles | None) -> Signs:
        a, b = set(one.traits.marks), set(other.traits.marks)
        shared = total(a & b, self._weights)
        whole = total(a, self._weights) + total(b, self._weights)
        lone = (a ^ b) - self._weights.keys()
        whole += LONE * sum(mark & SORT in FACTS for mark in lone)
        return Signs(
            shared=shared,
            part=2 * shared / whole if whole else 0.0,
            shape=alike(one.traits.shape, other.traits.shape),
            blocks=min(len(one.traits.shape), len(other.traits.shape)),
            meaning=titles.cosine(one.page, other.page) if titles else None,
            place=self._places.answer(one.address, other.address),
        )

    def _join(self, pair: Pair) -> bool:
        one, two = self._work[pair.one], self._work[pair.other]
        if not self._versions[one].isdisjoint(self._versions[two]):
            return False
        self._versions[two] |= self._versions.pop(one)
        for page in (moved := self._pages.pop(one)):
            self._work[page] = two
        self._pages[two] += moved
        self._places.learn(self._at[pair.one].address, self._at[pair.other].address)
        return True


def _best(offers: Sequence[_Offer], seeking: int, works: int) -> list[Pair]:
    """Return the pairs that leave little to any other, the surest first.

    Each side reckons with the chance that its partner is not there at all.
    """
    mine: dict[int, float] = defaultdict(lambda: ABSENT * max(FEWEST, works))
    theirs: dict[int, float] = defaultdict(lambda: ABSENT * max(FEWEST, seeking))
    for offer in offers:
        mine[offer.page] += offer.odds
        theirs[offer.work] += offer.odds
    shares = (
        Pair(o.page, o.other, o.odds / max(mine[o.page], theirs[o.work]))
        for o in offers
    )
    return sorted((p for p in shares if p.share >= LEAST), key=lambda p: -p.share)

"""What the pages of a site have in common: furniture, front pages, languages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from vigilangue.connectors.soft_missing import ContentPrint
from vigilangue.documents import addresses
from vigilangue.language import content, tags

from .counting import Recurring
from .furniture import Furniture
from .look import Look

HUB = 0.5  # of the pages in a language, how many must link to its front page
ENTRIES = 4  # of switchers, the least that must lead to a front page
SHARE = 0.02  # of the pages, how many must be in a language for the site to have it
FEWEST = 3
NAMED = 0.1  # of the pages, how many titles must have a part for it to name the site
# The pages read in a language, or those that declare it, have a front page in common.
Kin = tuple[Literal["read", "declared"], str]


@dataclass(frozen=True, slots=True)
class Site:
    """What was learned: ``furniture`` as fingerprints, ``homes`` as addresses.

    ``languages`` are those the site is known to have, ``everywhere`` fingerprints of
    what hardly a page is without, ``settled`` the languages read of which it is known
    whatever that is, ``names`` fingerprints of what titles repeat, ``fronts`` what the
    front pages show, by page number.
    """

    furniture: frozenset[int]
    homes: frozenset[str]
    languages: tuple[str, ...]
    everywhere: frozenset[int] = frozenset()
    settled: frozenset[str | None] = frozenset()
    names: frozenset[int] = frozenset()
    fronts: Mapping[int, ContentPrint] = field(default_factory=dict)


class Gathering:
    """Counts over the first look at every page; its memory is bounded."""

    def __init__(self) -> None:
        """Start with nothing seen."""
        self._pages: Counter[str | None] = Counter()
        self._furniture = Furniture()
        self._kin: Counter[Kin] = Counter()
        self._ways: Recurring[tuple[Kin, str]] = Recurring()
        self._entries: Recurring[tuple[str, str]] = Recurring()
        self._names: Recurring[tuple[str | None, int]] = Recurring()
        self._hosts: set[str] = set()

    def add(self, look: Look) -> None:
        """Count one page."""
        draft = look.draft
        self._pages[draft] += 1
        self._hosts.add(addresses.host(look.address))
        self._furniture.add(look)
        self._names.add([(draft, part) for part in look.titled])
        kin: list[Kin] = [("read", draft)] if draft else []
        kin += [("declared", look.root)] if look.root else []
        self._kin.update(kin)
        self._ways.add([(k, way) for k in kin for way in look.ways])
        entries = ((label, addresses.key(url)) for label, url in look.switcher)
        below = _depth(look.address)[0]
        self._entries.add({e for e in entries if _depth(e[1])[0] < below})

    def languages(self) -> tuple[str, ...]:
        """Return the languages that a fair share of the pages is written in."""
        least = max(FEWEST, SHARE * self._pages.total() if self._pages else 0)
        return tuple(
            tag
            for tag, n in self._pages.most_common()
            if tag and n >= least and tag != content.FILLER
        )

    def site(self, languages: Collection[str]) -> Site:
        """Return what was learned; ``languages`` are known from elsewhere."""
        known = dict.fromkeys(tags.written(t) or t for t in languages)
        known |= dict.fromkeys(self.languages())
        homes = {written for home in self._homes() for written in _with_slash(home)}
        return Site(
            furniture=self._furniture.marks(),
            homes=frozenset(homes),
            languages=tuple(known),
            everywhere=self._furniture.everywhere(),
            settled=self._furniture.settled(),
            names=frozenset(self._titles()),
        )

    def _titles(self) -> Iterator[int]:
        """Yield the parts of titles that recur over the pages in a language."""
        for (draft, part), n in self._names.at_least(FEWEST):
            of = self._pages[draft]
            if n == of or n >= max(FEWEST + 1, NAMED * of):
                yield part

    def _homes(self) -> Iterator[str]:
        """Yield the front pages: of those that most pages link to, the highest up.

        So is one to which the switchers of most pages in other languages lead.
        """
        hubs: dict[Kin, list[str]] = {}
        for (kin, way), n in self._ways.at_least(2):
            # A header links to other sites too.
            ours = addresses.host(way) in self._hosts
            if ours and n >= HUB * self._kin[kin]:
                hubs.setdefault(kin, []).append(way)
        yield from (min(ways, key=_depth) for ways in hubs.values())
        for (label, way), n in self._entries.at_least(ENTRIES):
            others = (k for tag, k in self._pages.items() if not tags.same(tag, label))
            if n >= HUB * sum(others):
                yield way


def _with_slash(address: str) -> tuple[str, ...]:
    """Return an address with and without its last slash: both ways are written."""
    bare = address.rstrip("/")
    return (address,) if "?" in address else (bare, f"{bare}/")


def _depth(address: str) -> tuple[int, int]:
    path = address.partition("?")[0]
    return path.rstrip("/").count("/"), len(path)

"""Versions that may be at addresses that could not be looked at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from vigilangue.documents import addresses
from vigilangue.pairing import Scheme


class Hidden:
    """The languages that unseen addresses name, by the rest of the address.

    Memory grows with the number of addresses that could not be looked at.
    """

    def __init__(self, urls: Iterable[str], scheme: Scheme) -> None:
        """Read the unseen addresses by the scheme of the site."""
        self._scheme = scheme
        self._languages: dict[int, set[str]] = defaultdict(set)
        for url in urls:
            mark = scheme.read(addresses.key(url))
            if mark is not None:
                self._languages[hash(mark.bare)].add(mark.language)

    def versions(self, known: Iterable[str]) -> set[str]:
        """Return in which languages the work at some addresses may be, unseen."""
        found: set[str] = set()
        for address in known if self._languages else ():
            mark = self._scheme.read(address)
            bare = hash(mark.bare if mark else address)
            found |= self._languages.get(bare, set())
        return found

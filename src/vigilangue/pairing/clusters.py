"""Sets of pages that are one work: no set ever holds two versions in one language."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntFlag


class By(IntFlag):
    """By what pages were recognized as one work."""

    ADDRESS = 1
    HREFLANG = 2
    SWITCHER = 4
    SITEMAP = 8
    CONTENT = 16

    def names(self) -> tuple[str, ...]:
        """Return the words that the contract uses, ``address`` being ``path``."""
        words = {By.ADDRESS: "path"}
        return tuple(words.get(by, (by.name or "").lower()) for by in By if by & self)


class Clusters:
    """Disjoint sets of pages (numbered from 0), each page with its language version.

    A page whose version is None joins any set. Memory: some 30 bytes a page.
    """

    def __init__(self, versions: Sequence[str | None]) -> None:
        """Start with every page alone."""
        bits = {tag: 1 << at for at, tag in enumerate(dict.fromkeys(versions)) if tag}
        self._parent = list(range(len(versions)))
        self._mask = [bits.get(tag, 0) if tag else 0 for tag in versions]
        self._by = [By(0)] * len(versions)
        self._share: dict[int, float] = {}

    def find(self, page: int) -> int:
        """Return the number that stands for the set of a page."""
        parent = self._parent
        while parent[page] != page:
            parent[page] = parent[parent[page]]
            page = parent[page]
        return page

    def conflict(self, a: int, b: int) -> bool:
        """Tell whether two sets have versions in one language, and so are two works."""
        one, two = self.find(a), self.find(b)
        return one != two and bool(self._mask[one] & self._mask[two])

    def join(self, a: int, b: int, by: By, share: float = 1.0) -> bool:
        """Make one set of two unless they conflict; tell whether they are one now.

        ``share`` (0 to 1) is what `matching.Pair` gives for a pair by content.
        """
        one, two = self.find(a), self.find(b)
        if one != two:
            if self._mask[one] & self._mask[two]:
                return False
            self._parent[two] = one
            self._mask[one] |= self._mask[two]
        self._by[one] |= self._by[two] | by
        share = min(share, self._share.pop(two, 1.0) if two != one else 1.0)
        if share < self.share(one):
            self._share[one] = share
        return True

    def by(self, page: int) -> By:
        """Return by what the set of a page was made."""
        return self._by[self.find(page)]

    def share(self, page: int) -> float:
        """Return the least share of a pair by content in the set of a page, or 1."""
        return self._share.get(self.find(page), 1.0)

    def groups(self) -> list[list[int]]:
        """Return the sets, each in the order of its pages."""
        found: dict[int, list[int]] = {}
        for page in range(len(self._parent)):
            found.setdefault(self.find(page), []).append(page)
        return list(found.values())

"""Which page of the audit an address means, and what it means where there is none."""

from __future__ import annotations

from collections.abc import Iterator

from vigilangue.collecting.numbers import Numbers
from vigilangue.documents import addresses

NOWHERE = -1
HOPS = 5


class Finder:
    """Finds pages by address. Memory: some 40 bytes a page."""

    def __init__(self) -> None:
        """Start with no page known."""
        self._pages = Numbers()
        self._moved: dict[int, str] = {}
        self.hosts: set[str] = set()

    def add(self, address: str, page: int) -> bool:
        """Note a page under its address; tell whether the address was new."""
        mark = hash(address)
        self.hosts.add(addresses.host(address))
        if mark in self._pages:
            return False
        self._pages.put(mark, page)
        return True

    def moved(self, address: str, url: str) -> None:
        """Note that an address answers with another one."""
        self._moved[hash(address)] = url

    def find(self, url: str) -> int:
        """Return the number of the page that an address means, or `NOWHERE`."""
        page = self._pages.get(hash(addresses.key(url)), NOWHERE)
        if page != NOWHERE:
            return page  # as most are written
        for step in self.way(url):
            for spelling in addresses.spellings(step):
                page = self._pages.get(hash(spelling), NOWHERE)
                if page != NOWHERE:
                    return page
        return NOWHERE

    def way(self, url: str) -> Iterator[str]:
        """Yield an address and those that servers send on to from it."""
        for _ in range(HOPS):
            yield url
            onward = self._moved.get(hash(addresses.key(url)))
            if onward is None:
                return
            url = onward

    def ours(self, url: str) -> bool:
        """Tell whether an address is on one of the hosts that were looked at."""
        return addresses.host(addresses.key(url)) in self.hosts

    def kin(self, url: str) -> bool:
        """Tell whether an address is on a host of the same owner as one of these."""
        if self.ours(url):
            return True
        from vigilangue.collecting.crawler.domains import same_domain

        return any(same_domain(f"https://{host}/", url) for host in self.hosts)

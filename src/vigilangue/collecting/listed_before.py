"""What a look at lists had been answered when it was interrupted, as its file says."""

from __future__ import annotations

from pathlib import Path

from vigilangue.core import Unseen
from vigilangue.documents import addresses

from . import warc
from .crawler.address import normal
from .masking import masked

HOPS = 20


def holds(path: Path) -> bool:
    """Tell whether a file is there, and anything in it."""
    return path.is_file() and path.stat().st_size > 0


class Before:
    """The addresses that were answered, or could not be looked at."""

    def __init__(self, path: Path) -> None:
        """Read a file that is whole as far as it goes, if there is one."""
        self.unseen: list[Unseen] = []
        self._onward: dict[str, str] = {}  # of each address: where it leads, if away
        if not holds(path):
            return
        for found in warc.read(path):
            onward = ""
            if isinstance(found, Unseen):
                self.unseen.append(found)
            elif 300 <= found.status < 400:
                told = found.headers.get("location", "")
                onward = addresses.resolve(found.url, told)
            self._onward[_key(found.url)] = _key(onward)
        for url in warc.others(path):
            self._onward[_key(url)] = ""

    def has(self, url: str) -> bool:
        """Tell whether an address was answered to its end, over all redirects.

        Of one whose credentials are masked nobody knows which it was.
        """
        key = _key(url)
        for _ in range(HOPS):
            if key not in self._onward or masked(key) != key:
                return False
            key = self._onward[key]
            if not key:
                return True
        return True  # in a circle


def _key(url: str) -> str:
    return (normal(url) or url) if url else ""

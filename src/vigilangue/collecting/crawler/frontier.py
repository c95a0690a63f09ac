"""Which addresses a crawl goes to, and in which order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from vigilangue.collecting.naming import Kind, kind

from . import address
from .scratch import Tally
from .traps import Trap, Traps

_FEEDS = (".xml", ".rss", ".atom", ".rdf")
_DECLARED = 50  # hosts that a start may declare
_AHEAD = 50  # by which the priority of a version is higher than that of a link


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """An address to go to.

    ``depth`` counts links from a start, ``start`` is true for starts and where they
    redirect to, ``chain`` are the addresses that redirected here, ``asked`` is the
    language that is asked for ("": none), ``version`` tells that a page named it as
    its language version. The higher ``priority``, the sooner.
    """

    url: str
    depth: int = 0
    start: bool = False
    chain: tuple[str, ...] = ()
    priority: int = 0
    asked: str = ""
    version: bool = False

    @property
    def sooner(self) -> int:
        """The priority of its language versions: before all that is as deep."""
        return self.priority if self.version else self.priority + _AHEAD


class Frontier:
    """Remembers what was admitted, and whether anything was left out.

    ``hosts`` are those that are followed; ``whole`` turns false where an address of
    theirs was left out by a limit. The first of each trap is told to ``trapped``.
    """

    def __init__(
        self, *, limit: int, depth: int, hosts: set[str], year: int | None = None
    ) -> None:
        """Begin with the hosts that are followed beside those of the starts."""
        self.trapped: Callable[[str, str], None] = lambda url, why: None
        self.hosts = hosts
        self.whole = True
        self.admitted = 0
        self._depth = depth
        self._most = 10 * limit + 1000
        self._seen = Tally()
        self._traps = Traps(limit, year)

    def start(self, url: str) -> Step | None:
        """Admit an address that the crawl starts from, and its host."""
        normal = address.normal(url)
        if normal is None or not self._seen.is_new(normal):
            return None
        self.hosts.add(address.host(normal))
        self.admitted += 1
        return Step(url=normal, start=True)

    def link(self, url: str, *, depth: int) -> Step | None:
        """Admit an address that a page leads to; None where it is not followed."""
        return self._admit(url, depth=depth, ahead=0)

    def version(self, url: str, page: Step) -> Step | None:
        """Admit a language version of a page, at its depth and before its links.

        A crawl that ends early has then whole works rather than half of them.
        """
        step = self._admit(url, depth=page.depth, ahead=_AHEAD)
        return step and replace(step, version=True)

    def redirect(self, url: str, step: Step) -> Step | None:
        """Admit where a step was redirected to; a start takes its host along."""
        normal = address.normal(url)
        if normal is None:
            return None
        if step.start:
            self.hosts.add(address.host(normal))
        new = self._seen.is_new(f"{step.asked} {normal}" if step.asked else normal)
        if address.host(normal) not in self.hosts or not new:
            return None
        return Step(
            url=normal,
            depth=step.depth,
            start=step.start,
            chain=(*step.chain, step.url),
            priority=step.priority + 1,
            asked=step.asked,
            version=step.version,
        )

    def declare(self, url: str) -> None:
        """Follow also the host of an address that a start declares as a version."""
        normal = address.normal(url)
        if normal and len(self.hosts) < _DECLARED:
            self.hosts.add(address.host(normal))

    def _admit(self, url: str, *, depth: int, ahead: int) -> Step | None:
        normal = address.normal(url)
        if normal is None or address.host(normal) not in self.hosts:
            return None
        name = normal.partition("?")[0].rpartition("/")[2].lower()
        if kind(name) is Kind.OTHER or name.endswith(_FEEDS):
            return None
        if not self._seen.is_new(normal):
            return None
        wait = self._traps.delay(normal)
        if isinstance(wait, Trap):
            self.whole = False
            if self._traps.is_new(normal, wait):
                self.trapped(normal, f"left, with those like it: {wait}")
            return None
        if depth > self._depth or self.admitted >= self._most:
            self.whole = False
            return None
        self.admitted += 1
        return Step(url=normal, depth=depth, priority=ahead - 100 * depth - wait)

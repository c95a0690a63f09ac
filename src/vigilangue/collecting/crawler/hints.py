"""What a crawl notices of a site that its declaration does not fit."""

from __future__ import annotations

from collections.abc import Iterator

_SHELLS = (
    "{bare} of {pages} pages hold scripts and next to no text: "
    "where the text comes by scripts, set render = true"
)
_CHOOSES = (
    "one address answers in several languages ({tags}), as they are asked for: "
    "set negotiates = true"
)
_REFUSED = "the scripts of its pages asked for what may not be fetched: {some}{more}"
_SHOWN = 3  # refusals that are told in words
_MOST = 1000  # that are counted


class Hints:
    """Counts what is noticed; `told` says it in the end."""

    def __init__(self) -> None:
        """Begin with nothing noticed."""
        self._pages = 0
        self._bare = 0
        self._refused: dict[str, None] = {}
        self._chosen: set[str] = set()

    def page(self, *, bare: bool) -> None:
        """Count a page; ``bare`` tells that it is a shell that scripts fill."""
        self._pages += 1
        self._bare += bare

    def refused(self, why: str) -> None:
        """Note what a page's scripts asked for in vain."""
        if len(self._refused) < _MOST:
            self._refused[why] = None

    def chosen(self, tag: str) -> None:
        """Note in which language an address answered that varies by what is asked."""
        self._chosen.add(tag)

    def told(self) -> Iterator[str]:
        """Yield what is to be said."""
        if self._bare and 2 * self._bare >= self._pages:
            yield _SHELLS.format(bare=self._bare, pages=self._pages)
        if len(self._chosen) > 1:
            yield _CHOOSES.format(tags=", ".join(sorted(self._chosen)))
        if self._refused:
            some, rest = [*self._refused][:_SHOWN], len(self._refused) - _SHOWN
            more = f" (and {rest} more)" if rest > 0 else ""
            yield _REFUSED.format(some="; ".join(some), more=more)

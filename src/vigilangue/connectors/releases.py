"""Pairs the items of feeds in several languages: which of them are one press release.

By what they declare of each other, by the name they give themselves, by their
addresses but for the language, and last, of the same days, by what they say.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from vigilangue.documents import addresses
from vigilangue.language import names, tags
from vigilangue.meaning import Encoder

from .alike import Alike
from .feed_items import Item

MOST = 20_000  # items that are paired at a time; what is more stays alone


class By(StrEnum):
    """By what items were recognized as one release, the surest first."""

    DECLARED = "link"
    GUID = "guid"
    ADDRESS = "address"
    CONTENT = "date and content"


class Release(NamedTuple):
    """A press release: its items, one a language, and by what they were paired."""

    items: tuple[Item, ...]
    by: tuple[By, ...]


def pair(
    items: Sequence[Item], encoder: Callable[[], Encoder] | None = None
) -> list[Release]:
    """Return releases in the order of their first items.

    No release has two items of a language, and none joins items of no known language
    by what they say. An item that stands in several feeds counts once. ``encoder`` is
    called only where texts must be compared (None: by facts alone).
    """
    kept = _once(items)
    sets = _Sets(kept)
    few = range(min(len(kept), MOST))
    for one, other in _declared(kept, few):
        sets.join(one, other, By.DECLARED)
    for by, key in ((By.GUID, _guid), (By.ADDRESS, _place)):
        for some in _alike(kept, few, key):
            for other in some[1:]:
                sets.join(some[0], other, by)
    dated = [n for n in few if kept[n].day and kept[n].language]
    for one, other in Alike([kept[n] for n in dated], encoder).pairs(
        lambda a, b: sets.apart(dated[a], dated[b])
    ):
        sets.join(dated[one], dated[other], By.CONTENT)
    return sets.releases()


def _once(items: Iterable[Item]) -> list[Item]:
    """Return each address once: feeds of subjects repeat that of all news."""
    found: dict[Hashable, Item] = {}
    for number, item in enumerate(items):
        name: Hashable = addresses.key(item.url) if item.url else item.guid or number
        found.setdefault((name, item.language), item)
    return list(found.values())


def _declared(items: Sequence[Item], few: range) -> Iterator[tuple[int, int]]:
    at = {addresses.key(items[n].url): n for n in few if items[n].url}
    for one in few:
        for _, url in items[one].alternates:
            other = at.get(addresses.key(url))
            if other is not None and other != one:
                yield one, other


def _alike(
    items: Sequence[Item], few: range, key: Callable[[Item], Hashable]
) -> Iterator[list[int]]:
    found: dict[Hashable, list[int]] = defaultdict(list)
    for n in few:
        named = key(items[n])
        if named:
            found[named].append(n)
    return (some for some in found.values() if len(some) > 1)


def _guid(item: Item) -> str:
    """Return the name that an item gives itself, unless that is its own address."""
    return "" if item.guid == item.url else item.guid


def _place(item: Item) -> Hashable:
    """Return an address without what names a language in it, None without such.

    It counts only where the language it names is that of the item, or where the item
    says none: ``/it/`` may be a department.
    """
    if not item.url:
        return None
    host, *path = addresses.key(item.url).split("/")
    first, _, rest = host.partition(".")
    named, left = 0, []
    if _is(first, item.language) and "." in rest:
        host, named = rest, 1
    for piece in path:
        head, dot, end = piece.partition(".")
        joint = max("-_", key=head.rfind)
        stem, _, last = head.rpartition(joint)
        if _is(head, item.language) and not dot:
            named += 1
        elif stem and _is(last, item.language):
            left.append(stem + dot + end)
            named += 1
        else:
            left.append(piece)
    deep = any(any(c.isdigit() for c in piece) or len(piece) > 12 for piece in left)
    return (host, *left) if named and deep else None


def _is(piece: str, language: str | None) -> bool:
    found = names.from_address(piece) if len(piece) > 1 else None
    return found is not None and tags.same(found, language)


class _Sets:
    """Items joined one by one; two of a language never come together."""

    def __init__(self, items: Sequence[Item]) -> None:
        self._items = items
        self._of = list(range(len(items)))
        self._members = {n: [n] for n in self._of}
        self._by: dict[int, set[By]] = defaultdict(set)

    def apart(self, one: int, other: int) -> bool:
        """Whether two items may still be joined."""
        a, b = self._of[one], self._of[other]
        return a != b and not any(
            tags.same(self._items[m].language, self._items[n].language)
            for m in self._members[a]
            for n in self._members[b]
        )

    def join(self, one: int, other: int, by: By) -> None:
        """Make one release of two, unless a language would be in it twice."""
        if not self.apart(one, other):
            return
        a, b = sorted((self._of[one], self._of[other]))
        for n in self._members[b]:
            self._of[n] = a
        self._members[a] += self._members.pop(b)
        self._by[a] |= self._by.pop(b, set()) | {by}

    def releases(self) -> list[Release]:
        """Return them, each with its items in their order."""
        order = list(By)
        return [
            Release(
                tuple(self._items[n] for n in sorted(members)),
                tuple(sorted(self._by[first], key=order.index)),
            )
            for first, members in sorted(self._members.items())
        ]

"""The figures and dates of the versions of a work, held against each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import partial
from typing import cast

from vigilangue.core.expression import Held

from .clashing import Sheet, against
from .crews import spread
from .leading import sure
from .packing import pack, unpack
from .shelf import Shelf
from .standing import Standing
from .weigh import Weighed


def hold(standing: Standing, workers: int | None) -> None:
    """Hold the versions of each work against one of them, and lay that on the shelf.

    That one is the first expected of those with the commonest number of blocks. A
    version that does not follow it closely has no row there.
    """
    task = partial(against, standing.site.furniture)
    for row in spread(task, _tasks(standing), workers):
        if row.stated:
            for page, found in zip(row[:2], row.stated, strict=True):
                standing.shelf.put("held", (page, pack(found)))


def held(page: int, shelf: Shelf) -> Held | None:
    """Return what a version states otherwise; None where it was not held."""
    found = next(shelf.rows("SELECT packed FROM held WHERE id = ?", (page,)), None)
    return cast(Held, unpack(found[0])) if found else None


def _tasks(standing: Standing) -> Iterator[tuple[Sheet, Sheet]]:
    for pages in standing.groups:
        spoken: dict[str, int] = {}
        for page in pages if len(pages) > 1 else ():
            if language := sure(page, standing):
                spoken.setdefault(language, page)
        if len(spoken) > 1:
            ranked = _ranked(spoken, standing)
            first, *others = (_sheet(spoken[t], t, standing.shelf) for t in ranked)
            yield from ((first, other) for other in others)


def _ranked(spoken: Mapping[str, int], standing: Standing) -> list[str]:
    """The languages, those whose pages have the commonest number of blocks first."""
    sizes = {tag: _size(page, standing.shelf) for tag, page in spoken.items()}
    common = Counter(sizes.values())
    order = {tag: at for at, tag in enumerate(standing.expected)}

    def rank(tag: str) -> tuple[int, int, int]:
        return -common[sizes[tag]], order.get(tag, len(order)), spoken[tag]

    return sorted(spoken, key=rank)


def _size(page: int, shelf: Shelf) -> int:
    rows = shelf.rows("SELECT packed FROM weighed WHERE id = ?", (page,))
    shape = Weighed(*unpack(next(rows)[0])).shape
    return len(shape[0]) if shape else 0


def _sheet(page: int, language: str, shelf: Shelf) -> Sheet:
    rows = shelf.rows("SELECT url, text FROM page WHERE id = ?", (page,))
    return Sheet(page, language, *next(rows))

"""Which files of evidence may be deleted: never one that anything rests on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A file of a look that is there; ``volume`` is None where it is the first.

    ``rests`` is true where an alert rests on the look, whether it is open or past;
    ``refers`` are the names of the files in which the bytes of the file's revisits
    stand.
    """

    collection: int
    volume: int | None = None
    source: int
    file: str
    ended: datetime
    rests: bool
    refers: frozenset[str]

    @property
    def name(self) -> str:
        """The name of the file, without the folders."""
        return self.file.rpartition("/")[2]


def droppable(looks: Sequence[Look], until: datetime) -> list[Look]:
    """Return the files that may be deleted, in their order.

    Kept are all files of the looks that ended ``until`` then or later, of the last of
    each source and of those that alerts rest on; of others those to which the revisits
    in these refer.
    """
    ordered = sorted(looks, key=lambda look: look.ended)
    last = {look.source: look.collection for look in ordered}
    kept = [
        look
        for look in looks
        if look.ended >= until or look.rests or last[look.source] == look.collection
    ]
    needed = {(look.source, name) for look in kept for name in look.refers}
    ours = {look.collection for look in kept}
    return [
        look
        for look in looks
        if look.collection not in ours and (look.source, look.name) not in needed
    ]

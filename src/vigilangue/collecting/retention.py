"""Which files of evidence may be deleted: never one that anything rests on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A look of which the file is there.

    ``rests`` is true where an alert rests on it, whether it is open or past;
    ``refers`` are the names of the files in which the bytes of its revisits stand.
    """

    collection: int
    source: int
    file: str
    ended: datetime
    rests: bool
    refers: frozenset[str]

    @property
    def name(self) -> str:
        """The name of its file, without the folders."""
        return self.file.rpartition("/")[2]


def droppable(looks: Sequence[Look], until: datetime) -> list[Look]:
    """Return the looks whose files may be deleted, in their order.

    Kept are those that ended ``until`` then or later, the last of each source, those
    that alerts rest on, and all that the revisits in a file that is kept refer to.
    """
    last = {look.source: look for look in sorted(looks, key=lambda look: look.ended)}
    kept = [
        look
        for look in looks
        if look.ended >= until or look.rests or last[look.source] is look
    ]
    needed = {(look.source, name) for look in kept for name in look.refers}
    ours = {look.collection for look in kept}
    return [
        look
        for look in looks
        if look.collection not in ours and (look.source, look.name) not in needed
    ]

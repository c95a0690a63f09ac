"""A block of an HTML page, while it is read."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..context import Context
from ..paper import Cell


@dataclass(slots=True)
class Block:
    """A block while it is read: its texts, what is bold, whose note it is, its cell."""

    context: Context
    heading: bool = False
    label: str = ""
    depth: int = 0
    note: str = ""
    cell: Cell | None = None
    texts: list[str] = field(default_factory=list)
    heavy: int = 0

    @property
    def region(self) -> int:
        """The number of the region of the page in which it stands."""
        return self.context.region

    @property
    def text(self) -> str:
        """Its text, with single spaces."""
        return " ".join("".join(self.texts).split())

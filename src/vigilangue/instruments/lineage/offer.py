"""Two paragraphs that may belong together, by their places, and what speaks for it."""

from __future__ import annotations

from typing import NamedTuple


class Offer(NamedTuple):
    """An older and a newer paragraph, by place; ``likeness`` is 0 to 1.

    ``kept`` is the part of the older one that stands in the newer, ``held`` the part
    of the newer one that stood in the older.
    """

    older: int
    newer: int
    likeness: float
    kept: float = 0.0
    held: float = 0.0

"""Lineage: which paragraph of an instrument stands where in its successor."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from .instrument import Instrument, Provision


class Change(StrEnum):
    """What became of a paragraph.

    ``STRENGTHENED`` and ``WEAKENED`` tell of the force of its lead verb, whatever else
    changed; ``KEPT`` is said where only "also" and "further" came or went.
    """

    KEPT = "kept"
    AMENDED = "amended"
    STRENGTHENED = "strengthened"
    WEAKENED = "weakened"
    NEW = "new"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Descent:
    """A paragraph and what it became; None on a side: it has no counterpart there.

    Where two paragraphs were merged or one was split, several say so. ``confidence``
    (0 to 1) is how sure it is that these two belong together, or that one is alone.
    """

    older: Provision | None
    newer: Provision | None
    change: Change
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Succession:
    """An instrument, its successor, and each paragraph of both, in the newer order.

    What was dropped stands where it stood among those that were not.
    """

    older: Instrument
    newer: Instrument
    descents: tuple[Descent, ...]

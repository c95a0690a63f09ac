"""Levels: which printed number goes on which list, and which opens one below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .labels import Label, Reading, Sort

GAP = 3  # numbers that may be lacking in a list that is still the same one


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    """Where a numbered text stands: its depth below the paragraph, and the names.

    ``sure`` is false where the number does not follow the one before it.
    """

    path: tuple[str, ...]
    sure: bool = True


class Ladder:
    """The lists that are open below one paragraph."""

    def __init__(self) -> None:
        """Begin without an open list."""
        self._open: list[Reading] = []

    def clear(self) -> None:
        """Begin another paragraph."""
        self._open.clear()

    @property
    def listing(self) -> bool:
        """Whether a list is open."""
        return bool(self._open)

    def step(self, label: Label, following: Label | None) -> Rung:
        """Return where a text with this number stands, ``following`` the next one."""
        depth, reading, sure = self._place(label.readings, _of(following))
        if reading.sort is Sort.BULLET:
            held = self._open[depth] if depth < len(self._open) else None
            value = held.value + 1 if held is not None else 1
            reading = Reading(sort=Sort.BULLET, value=value, name=f"b{value}")
        self._open[depth:] = [reading]
        return Rung(path=tuple(r.name for r in self._open), sure=sure)

    def _place(
        self, readings: Sequence[Reading], following: Sequence[Reading]
    ) -> tuple[int, Reading, bool]:
        goes_on = self._continued(readings)
        first = next((r for r in readings if r.value == 1), None)
        if goes_on is not None:
            if first is None or first is goes_on[1] or not _second(first, following):
                return (*goes_on, True)
            return len(self._open), first, True
        if first is not None:
            return len(self._open), first, True
        for depth in reversed(range(len(self._open))):
            for reading in readings:
                lacking = reading.value - self._open[depth].value - 1
                if self._open[depth].sort is reading.sort and 0 < lacking <= GAP:
                    return depth, reading, False
        return len(self._open), readings[0], False

    def _continued(self, readings: Sequence[Reading]) -> tuple[int, Reading] | None:
        for depth in reversed(range(len(self._open))):
            held = self._open[depth]
            for reading in readings:
                if held.sort is not reading.sort:
                    continue
                if reading.sort is Sort.BULLET or reading.value == held.value + 1:
                    return depth, reading
        return None


def _of(label: Label | None) -> Sequence[Reading]:
    return label.readings if label is not None else ()


def _second(first: Reading, following: Sequence[Reading]) -> bool:
    """Whether the next number goes on a list that would begin here."""
    return any(r.sort is first.sort and r.value == 2 for r in following)

"""What a passage states that must survive translation, as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Kind(StrEnum):
    """What a number counts, as far as its neighbours tell."""

    NUMBER = "number"
    DATE = "date"
    CITATION = "citation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A number as printed and the values that it may mean.

    ``firm``: it must be in the other version too; else it only explains what is.
    ``parts`` are its groups of digits; ``spelled``: it is written in words; ``likely``
    is the likeliest of the values.
    """

    kind: Kind
    text: str
    start: int
    values: frozenset[Decimal]
    parts: tuple[int, ...] = ()
    firm: bool = True
    spelled: bool = False
    likely: Decimal | None = None

    @property
    def value(self) -> Decimal:
        """The value that it most likely has of those that it may mean."""
        found = min(self.values) if self.likely is None else self.likely
        whole = found == found.to_integral_value()
        return found.quantize(Decimal(1)) if whole else found.normalize()


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The facts of one passage; months are numbers 1 to 12 with the word for each.

    ``plain`` is its text as the facts were read in it (`digits.plain`).
    """

    plain: str
    numbers: tuple[Fact, ...]
    months: tuple[Fact, ...]
    symbols: Mapping[str, int]
    marks: tuple[str, ...]

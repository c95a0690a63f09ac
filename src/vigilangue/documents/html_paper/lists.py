"""The numbers of the items of HTML lists, which a browser counts."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..counting import written

_FORMATS = {
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
}


@dataclass(slots=True)
class Counter:
    """A list that is open: the number of its next item, and the format."""

    next: int
    format: str


def opened(tag: str, given: dict[str, str | None]) -> Counter:
    """Return the counter of a list that opens, ``ol`` or ``ul``."""
    if tag == "ul":
        return Counter(1, "bullet")
    start = given.get("start") or ""
    first = int(start) if re.fullmatch(r"\d{1,6}", start) else 1
    return Counter(first, _FORMATS.get(given.get("type") or "", "decimal"))


def counted(item: Counter, given: dict[str, str | None]) -> str:
    """Return the number of the next item, and count it."""
    own = given.get("value") or ""
    number = int(own) if re.fullmatch(r"\d{1,6}", own) else item.next
    item.next = number + 1
    if item.format == "bullet":
        return "•"
    printed = written(number, item.format)
    return f"{printed}." if item.format == "decimal" else f"({printed})"

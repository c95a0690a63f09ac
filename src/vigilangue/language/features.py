"""What a text is compared by: its words, and the letters that follow one another."""

from __future__ import annotations

import re
from collections.abc import Sequence

# A run of letters with their marks; an apostrophe inside belongs to the word.
WORD = re.compile(
    r"(?:[^\W\d_]|[\u0300-\u036f\u0900-\u109f\u1780-\u17ff])+(?:['ʼ](?:[^\W\d_])+)*"
)
# The same for letters up to Armenian, as one set: the pattern above tries two.
_NEAR = "".join(
    c
    for c in map(chr, range(0x530))
    if (c.isalnum() and not c.isdecimal()) or "\u0300" <= c <= "\u036f"
)
_NEAR_WORD = re.compile(rf"[{_NEAR}]+(?:['ʼ][^\W\d_]+)*")
_FAR = re.compile(r"[\u0530-\u200f\u203f-\U0010ffff]")
_ASCII_WORD = re.compile(r"[a-z]+(?:'[a-z]+)*")


def words(text: str) -> list[str]:
    """Return the words, lower case, without digits and marks."""
    low = text.lower().replace("’", "'")
    if low.isascii():
        return _ASCII_WORD.findall(low)
    return (WORD if _FAR.search(low) else _NEAR_WORD).findall(low)


def grams(text: str, sizes: tuple[int, ...] = (1, 2, 3)) -> list[str]:
    """Return the runs of letters of these sizes; a space stands at a word's edges."""
    return joined(words(text), sizes)


def joined(seen: Sequence[str], sizes: tuple[int, ...] = (1, 2, 3)) -> list[str]:
    """Return the runs of letters of words, as `grams` does."""
    line = f" {' '.join(seen)} "
    found: list[str] = []
    for size in sizes:
        if size == 1:
            found += "".join(seen)
        else:
            found += [line[i : i + size] for i in range(len(line) - size + 1)]
    return found

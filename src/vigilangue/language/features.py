"""What a text is compared by: its words, and the letters that follow one another."""

from __future__ import annotations

import re

# A run of letters with their marks; an apostrophe inside belongs to the word.
WORD = re.compile(
    r"(?:[^\W\d_]|[\u0300-\u036f\u0900-\u109f\u1780-\u17ff])+(?:['ʼ](?:[^\W\d_])+)*"
)


def words(text: str) -> list[str]:
    """Return the words, lower case, without digits and marks."""
    return WORD.findall(text.lower().replace("’", "'"))


def grams(text: str, sizes: tuple[int, ...] = (1, 2, 3)) -> list[str]:
    """Return the runs of letters of these sizes; a space stands at a word's edges."""
    line = f" {' '.join(words(text))} "
    found: list[str] = []
    for size in sizes:
        found += [line[i : i + size] for i in range(len(line) - size + 1)]
    return [g for g in found if g != " "]

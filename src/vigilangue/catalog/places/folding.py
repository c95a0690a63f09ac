"""Folds the name of a place, so that its spellings in one language are one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

# A letter of a script that does not divide words is a word of its own.
WORD = re.compile(r"[\u3400-\u9fff]|[^\W\d_\u3400-\u9fff]+")
LETTERS = str.maketrans(
    dict(zip("أإآٱىةؤئёйøłđı", "اااايهويеиoldi", strict=True), æ="ae", œ="oe")
)
ARTICLE = "ال"
ENDINGS = "аеёиоуыэюяьй"
SHORTEST = 3  # letters of a stem


def words(text: str) -> Iterator[str]:
    """Yield the words of a text without case, marks and articles."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(LETTERS))
    bare = "".join(c for c in plain if not unicodedata.combining(c) and c != "\u0640")
    for found in WORD.finditer(bare.translate(LETTERS)):
        word = found[0]
        if word.startswith(ARTICLE) and len(word) > len(ARTICLE) + 1:
            word = word.removeprefix(ARTICLE)
        yield word


def key(name: str) -> str:
    """Return what all spellings of a name share: its letters, joined."""
    return "".join(words(name))


def stem(key: str) -> str:
    """Return a key without the ending that Russian declines, if there is one."""
    bare = key.rstrip(ENDINGS)
    return bare if len(bare) >= SHORTEST else key

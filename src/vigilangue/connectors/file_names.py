"""Reads the language of a document from the name of its file, beside its symbol.

Libraries and documents systems call the files of ``A/79/302`` ``A_79_302-EN.pdf``,
``A-79-302_F.pdf``, ``N2431502.pdf?l=ar`` and the like.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from urllib.parse import parse_qsl, unquote

from vigilangue.documents import addresses
from vigilangue.language import names

# One letter, as the United Nations has marked its documents by for decades.
LETTERS = {"A": "ar", "C": "zh", "E": "en", "F": "fr", "R": "ru", "S": "es"}
ASKED = ("l", "lang", "language", "ln", "hl", "Lang", "langue")
_JOINTS = re.compile(r"[-_. ]+")


def language(url: str, called: Collection[str] = ()) -> str | None:
    """Return the language that an address names, or None.

    ``called`` are the symbols of the document: only after one of them does a single
    letter name a language. What the query asks for stands before the name of a file.
    """
    parts = addresses.split(url)
    if parts is None:
        return None
    for key, value in parse_qsl(parts.query, max_num_fields=50):
        found = _tag(value) if key in ASKED else None
        if found:
            return found
    *folders, name = unquote(parts.path).split("/")
    stem = name.rpartition(".")[0] or name
    return _ended(stem, called) or next(_within(folders), None)


def _ended(stem: str, called: Collection[str]) -> str | None:
    pieces = [piece for piece in _JOINTS.split(stem) if piece]
    if len(pieces) < 2:
        return None
    last = pieces[-1]
    if len(last) == 1:
        head = "".join(pieces[:-1]).casefold()
        bare = (re.sub(r"\W|_", "", symbol).casefold() for symbol in called)
        return LETTERS.get(last.upper()) if head in set(bare) else None
    return _tag(last)


def _within(folders: list[str]) -> Iterator[str]:
    """Yield the languages that folders are called by in so many words: ``/fr/``."""
    for folder in reversed(folders):
        found = _tag(folder) if len(folder) in (2, 5) or len(folder) > 5 else None
        if found:
            yield found


def _tag(piece: str) -> str | None:
    if piece.isdigit():
        return None
    return names.from_address(piece)

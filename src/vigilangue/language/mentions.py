"""Tells whether a text mentions a language by name, whatever language it is in."""

from __future__ import annotations

import re
from functools import cache

from . import names, tags

LONGEST = 1_000  # characters of a text that is looked at
SHORTEST = 4  # letters of a name in Latin script that is sought inside other words
_CODE = re.compile(r"(?<![^\W_])[A-Z]{2,3}(?![^\W_])|[(\[][a-z]{2}[)\]]")
_BETWEEN = re.compile(r"\W+")


def mentions(text: str, language: str) -> bool:
    """Tell whether a language is named in a text, or given by its code.

    Names in every language of CLDR count, inflected as `names` knows them; a code only
    in capitals or in brackets: ``(en anglais)``, ``[EN]``, ``по-английски``.
    """
    sample = text[:LONGEST]
    for code in _CODE.findall(sample):
        if tags.same(tags.canonical(code.strip("()[]")), language):
            return True
    folded = f" {_BETWEEN.sub(' ', names.fold(sample))} "
    return any(map(folded.__contains__, _sought(language)))


@cache
def _sought(language: str) -> tuple[str, ...]:
    """Return the names of a language, the short ones as whole words."""
    found = (_BETWEEN.sub(" ", name) for name in names.of(language))
    return tuple(
        f" {n} " if len(n) < SHORTEST and n.isascii() else n for n in found if n.strip()
    )

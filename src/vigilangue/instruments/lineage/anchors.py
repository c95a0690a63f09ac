"""What a paragraph names that every language writes alike: symbols and numbers."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from vigilangue.core import Provision
from vigilangue.values import dates, ordinals

from ..phrases import words

LEAST = 13  # of an ordinal that names something

_NUMBER = re.compile(r"\d+")
# Short forms in Latin capitals, which other scripts take over as they are.
_SHORT = re.compile(r"(?<![A-Za-z])[A-Z]{3,}(?![A-Za-z])")


def anchors(provision: Provision, language: str | None) -> frozenset[str]:
    """Return the figures of a paragraph and its short forms in Latin capitals."""
    return figures(provision, language).union(_SHORT.findall(provision.text))


def figures(provision: Provision, language: str | None) -> frozenset[str]:
    """Return the symbols, dates and numbers of a paragraph, each once.

    A year of a date is named with it; what a symbol or a date is made of is not
    counted again.
    """
    text = provision.text
    found = {c.symbol for c in provision.citations}
    covered = [(c.start, c.start + len(c.text)) for c in provision.citations]
    for each in dates.find(text, language) if language else ():
        found.add(each.date.isoformat())
        covered.append((each.start, each.end))
    for number in _NUMBER.finditer(text):
        if not any(start <= number.start() < end for start, end in covered):
            found.add(str(_value(number[0])))
    if language:
        found.update(_ordinals(words(text), language))
    return frozenset(found)


def _ordinals(among: Sequence[str], language: str) -> Iterator[str]:
    """The ordinals that are written out, but for small ones, which order a list."""
    at = 0
    while at < len(among):
        read = ordinals.read(among, at, language)
        at = read[1] if read is not None else at + 1
        if read is not None and read[0] >= LEAST:
            yield str(read[0])


def _value(digits: str) -> int:
    return int("".join(str(unicodedata.decimal(d)) for d in digits[:18]))

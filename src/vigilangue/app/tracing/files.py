"""Reads successive instruments from files and traces each into the next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from vigilangue import meaning
from vigilangue.app import reading
from vigilangue.core.lineage import Succession
from vigilangue.instruments import lineage


def traced(files: Sequence[Path]) -> Iterator[Succession]:
    """Yield what became of each instrument in the next; oldest first.

    The sentence encoder is loaded only where two of them differ in language. Raises
    InputError where a file is missing or cannot be read.
    """
    for older, newer in pairwise(reading.read(files)):
        yield lineage.trace(older, newer, meaning.load)

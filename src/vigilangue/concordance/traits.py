"""What the paragraphs of a version are recognized by in other languages, as arrays."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vigilangue.meaning import Encoder
from vigilangue.values.lexicon import fold

from .facts import Facts
from .reading import facts
from .wholeness import usual

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

STEM = 5  # letters that words of kindred languages share
SPREAD = 0.15  # of lengths in a language without a table

_WORD = re.compile(r"[^\W\d_]{4,}")
# Short forms in capitals, and names like UNiTE, which other scripts take over.
_SHORT = re.compile(r"(?<![A-Za-z])(?:[A-Z]{2,}|[A-Z][a-z]*[A-Z]\w*)(?![A-Za-z])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A paragraph as it is aligned: its id, number as printed, text; or a heading."""

    id: str
    number: str | None
    text: str
    heading: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits:
    """The traits of n paragraphs of one version, or of n runs of paragraphs.

    ``letters`` (n) is the logarithm of as many as the English would have, ``spread``
    how far it strays; ``names`` and ``stems`` (n sets) are what is named and how words
    begin; ``vectors`` (n, width) what is meant, None where nobody has read it.
    """

    language: str
    letters: NDArray[np.float64]
    spread: float
    names: Sequence[frozenset[str]]
    stems: Sequence[frozenset[str]]
    numbers: Sequence[str | None]
    headings: NDArray[np.bool_]
    vectors: NDArray[np.float32] | None

    def __len__(self) -> int:
        """Return how many paragraphs or runs there are."""
        return len(self.names)


def traits(
    units: Sequence[Unit], language: str, encoder: Callable[[], Encoder] | None
) -> Traits:
    """Return the traits of the paragraphs of a version."""
    import numpy as np

    known = usual(language) or (0.0, SPREAD)
    read = [facts(unit.text, language) for unit in units]
    counts = [max(1, sum(map(str.isalnum, unit.text))) for unit in units]
    return Traits(
        language=language,
        letters=np.log(np.array(counts, dtype=np.float64)) - known[0],
        spread=known[1],
        names=[_names(unit.text, each) for unit, each in zip(units, read, strict=True)],
        stems=[_stems(unit.text) for unit in units],
        numbers=[_number(u, each) for u, each in zip(units, read, strict=True)],
        headings=np.array([unit.heading for unit in units], dtype=np.bool_),
        vectors=_vectors(units, language, encoder()) if encoder and units else None,
    )


def runs(side: Traits, length: int) -> Traits:
    """Return the traits of each run of so many paragraphs that follow each other."""
    import numpy as np

    count = max(0, len(side) - length + 1)
    places = [range(at, at + length) for at in range(count)]
    taken = np.array(places, dtype=np.intp).reshape(count, length)
    letters = np.exp(side.letters)[taken].sum(axis=1)
    vectors = None
    if side.vectors is not None:
        weights = np.exp(side.letters)[taken][..., None]
        vectors = _even((side.vectors[taken] * weights).sum(axis=1))
    return Traits(
        language=side.language,
        letters=np.log(letters),
        spread=side.spread,
        names=[frozenset().union(*(side.names[n] for n in run)) for run in places],
        stems=[frozenset().union(*(side.stems[n] for n in run)) for run in places],
        numbers=[side.numbers[run[0]] for run in places],
        headings=np.asarray(side.headings[taken].all(axis=1)),
        vectors=vectors,
    )


def _names(text: str, read: Facts) -> frozenset[str]:
    """Numbers, months, symbols and short forms, which every language writes alike."""
    numbers = {f"{fact.value:f}" for fact in read.numbers if fact.firm}
    months = {f"month {fact.value}" for fact in read.months if fact.firm}
    return frozenset({*numbers, *months, *read.symbols, *_SHORT.findall(text)})


def _stems(text: str) -> frozenset[str]:
    return frozenset(fold(word[0])[:STEM] for word in _WORD.finditer(text))


def _number(unit: Unit, read: Facts) -> str | None:
    """The number of a paragraph as printed; of a heading, the only one it has."""
    if not unit.heading:
        return unit.number
    found = {fact.value for fact in read.numbers}
    return f"heading {found.pop()}" if len(found) == 1 else None


def _vectors(
    units: Sequence[Unit], language: str, encoder: Encoder
) -> NDArray[np.float32]:
    """A row for each paragraph: the mean of its pieces, the long ones heavier."""
    import numpy as np

    from vigilangue.instruments.lineage.cutting import cut

    pieces = [cut(unit.text, language.partition("-")[0]) for unit in units]
    found = encoder([piece for each in pieces for piece in each])
    rows, at = np.zeros((len(units), found.shape[1]), dtype=np.float32), 0
    for row, each in enumerate(pieces):
        weights = np.array([len(piece) for piece in each], dtype=np.float32)
        rows[row] = weights @ found[at : at + len(each)]
        at += len(each)
    return _even(rows)


def _even(rows: NDArray[np.float32]) -> NDArray[np.float32]:
    import numpy as np

    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / np.where(lengths > 0, lengths, 1), dtype=np.float32)

"""How much each mark says: one that many pages of a site bear says little."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from .traits import Traits

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def weigh(pages: Sequence[tuple[int, Traits]]) -> Mapping[int, float]:
    """Return the weight of every mark that pages of two languages bear.

    ``pages`` are (number of the language, traits). The weight is the logarithm of how
    rare the mark is among the pages of the languages in which it occurs at all; what
    occurs in a single language (words, mostly) says nothing and has none.
    """
    import numpy as np

    sizes = np.bincount(np.array([language for language, _ in pages], dtype=np.int64))
    keys = np.fromiter(
        chain.from_iterable(
            ((mark << 16) | language for mark in traits.marks)
            for language, traits in pages
        ),
        dtype=np.uint64,
    )
    borne, times = np.unique(keys, return_counts=True)
    return _by_mark(np.right_shift(borne, 16), sizes[borne & 0xFFFF], times)


def _by_mark(
    marks: NDArray[np.uint64], sizes: NDArray[np.int64], times: NDArray[np.int64]
) -> Mapping[int, float]:
    """Weights from rows of (mark, pages of the language, those that bear it)."""
    import numpy as np

    if not len(marks):
        return {}
    starts = np.flatnonzero(np.concatenate(([True], marks[1:] != marks[:-1])))
    languages = np.diff(np.append(starts, len(marks)))
    rarity = np.log(np.add.reduceat(sizes, starts) / np.add.reduceat(times, starts))
    telling = (languages > 1) & (rarity > 0)
    return dict(
        zip(marks[starts][telling].tolist(), rarity[telling].tolist(), strict=True)
    )


def total(marks: Collection[int], weights: Mapping[int, float]) -> float:
    """Return the sum of the weights of marks."""
    return sum(weights[mark] for mark in marks if mark in weights)

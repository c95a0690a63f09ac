"""Titles turned into vectors, so that pages in two languages meet by their meaning."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vigilangue.meaning import Encoder, covers

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

ENCODED = 2_000  # titles encoded at most, which takes some five seconds
SHORTEST = 4  # letters of a title that means something
NEAREST = 5  # works looked at closely for one title


@dataclass(frozen=True, slots=True, kw_only=True)
class Titles:
    """The titles that were encoded: a row for each page; ``left_out`` counts others."""

    rows: Mapping[int, int]
    vectors: NDArray[np.float32]
    left_out: int

    @classmethod
    def of(
        cls,
        titles: Iterator[tuple[int, str, str]],
        encoder: Callable[[], Encoder],
    ) -> Titles:
        """Encode titles, given as (page, language, title), the first ones first."""
        rows: dict[int, int] = {}
        texts: list[str] = []
        left_out = 0
        for page, language, title in titles:
            if not covers(language) or sum(map(str.isalpha, title)) < SHORTEST:
                continue
            if len(texts) >= ENCODED:
                left_out += 1
                continue
            rows[page] = len(texts)
            texts.append(title)
        encode = encoder() if texts else _nothing
        return cls(rows=rows, vectors=encode(texts), left_out=left_out)

    def cosine(self, one: int, other: int) -> float | None:
        """Return how near two pages' titles are in meaning, or None if not encoded."""
        a, b = self.rows.get(one), self.rows.get(other)
        if a is None or b is None:
            return None
        return float(self.vectors[a] @ self.vectors[b])

    def near(self, page: int, others: Sequence[int]) -> list[int]:
        """Return the pages among ``others`` whose titles are nearest, nearest first."""
        at = self.rows.get(page)
        known = [other for other in others if other in self.rows]
        if at is None or not known:
            return []
        nearness = (
            self.vectors[[self.rows[other] for other in known]] @ (self.vectors[at])
        )
        best = sorted(range(len(known)), key=lambda i: -nearness[i])[:NEAREST]
        return [known[i] for i in best]


def _nothing(texts: Sequence[str], /) -> NDArray[np.float32]:
    import numpy as np

    return np.zeros((len(texts), 1), dtype=np.float32)

"""The likeliest way through two versions in their order: dynamic programming."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence

Step = tuple[int, int]  # how many paragraphs of each are taken together

TOGETHER = ((1, 1), (1, 2), (2, 1), (1, 3), (3, 1))
ALONE = ((1, 0), (0, 1))
GAP = -1.75  # log odds of a paragraph that stands alone
JOIN = -1.5  # what each paragraph that is joined to another costs


def path(
    rows: int, columns: int, odds: Mapping[Step, Sequence[Sequence[float]]]
) -> list[tuple[range, range]]:
    """Return the runs of paragraphs that go together, in order, gaps with none.

    ``odds[a, b][i][j]`` are those of ``a`` paragraphs of the one from ``i`` on, with
    ``b`` of the other from ``j`` on.
    """
    best = [[-math.inf] * (columns + 1) for _ in range(rows + 1)]
    came = [[(0, 0)] * (columns + 1) for _ in range(rows + 1)]
    best[0][0] = 0.0
    for i in range(rows + 1):
        for j in range(columns + 1):
            for step in (*TOGETHER, *ALONE):
                a, b = step
                if i < a or j < b:
                    continue
                gain = GAP
                if a and b:
                    gain = odds[step][i - a][j - b] + JOIN * (a + b - 2)
                total = best[i - a][j - b] + gain
                if total > best[i][j]:
                    best[i][j], came[i][j] = total, step
    return list(_back(came))[::-1]


def _back(came: Sequence[Sequence[Step]]) -> Iterator[tuple[range, range]]:
    i, j = len(came) - 1, len(came[0]) - 1
    while i or j:
        a, b = came[i][j]
        yield range(i - a, i), range(j - b, j)
        i, j = i - a, j - b

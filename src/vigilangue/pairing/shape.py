"""How alike two pages are built: the kinds and lengths of their blocks, in order."""

from __future__ import annotations

from math import inf

BAND = 6  # blocks by which two versions may be out of step
APART = 6  # half powers of two in length at which two blocks have nothing in common


def alike(a: bytes, b: bytes) -> float:
    """Return from 0 to 1 how well the blocks of two pages follow each other.

    ``a`` and ``b`` as `Traits.shape` gives them. Blocks of one kind count by how near
    they are in length, others not; what has no counterpart counts as nothing.
    """
    longest = max(len(a), len(b))
    if not longest or abs(len(a) - len(b)) > max(BAND, longest // 2):
        return 0.0
    band = max(BAND, abs(len(a) - len(b)) + 2)
    above = [0.0] * (len(b) + 1)
    for i, one in enumerate(a):
        row = [0.0 if i + 1 <= band else -inf] * (len(b) + 1)
        low, high = max(0, i - band), min(len(b), i + band + 1)
        best = row[low]
        for j in range(low, high):
            two = b[j]
            best = max(best, above[j + 1])
            if one >> 5 == two >> 5:
                near = 1 - abs((one & 31) - (two & 31)) / APART
                if near > 0:
                    best = max(best, above[j] + near)
            row[j + 1] = best
        for j in range(high, len(b)):
            row[j + 1] = best
        above = row
    return above[-1] / longest

"""Sets the paragraphs of two versions side by side: numbering, anchors, length."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .likeness import Profile, likeness, profile

GAP = 0.9  # what leaving a paragraph alone costs
JOIN = 0.25  # what joining two costs more than taking one
MOVED = 0.55  # likeness from which two that stand alone are one that was moved


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A paragraph as it is aligned: its id, printed number, text, and whether a head."""

    id: str
    number: str | None
    text: str
    heading: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Paragraphs that say the same; one side is empty where the other stands alone."""

    one: tuple[Unit, ...]
    other: tuple[Unit, ...]
    confidence: float


def align(
    one: Sequence[Unit], other: Sequence[Unit], languages: tuple[str, str]
) -> list[Link]:
    """Return the paragraphs of two versions as links, in the order of the first."""
    steps = list(_path(one, other, languages))
    links = [link for link in steps if link.one and link.other]
    lone = [link.one[0] for link in steps if not link.other]
    others = [link.other[0] for link in steps if not link.one]
    links += _moved(lone, others, languages)
    taken = {unit.id for link in links for unit in link.one}
    there = {unit.id for link in links for unit in link.other}
    for unit in lone:
        if unit.id not in taken:
            links.append(Link(one=(unit,), other=(), confidence=0.8))
    for unit in others:
        if unit.id not in there:
            links.append(Link(one=(), other=(unit,), confidence=0.8))
    return links


def _path(
    one: Sequence[Unit], other: Sequence[Unit], languages: tuple[str, str]
) -> Iterator[Link]:
    """The cheapest way through both (dynamic programming over 1-1, 1-2, 2-1, gaps)."""
    kept = Likenesses(one, other, languages)
    rows, columns = len(one) + 1, len(other) + 1
    cost = [[float("inf")] * columns for _ in range(rows)]
    came = [[(0, 0)] * columns for _ in range(rows)]
    cost[0][0] = 0.0
    for i in range(rows):
        for j in range(columns):
            for di, dj in ((1, 1), (1, 0), (0, 1), (1, 2), (2, 1)):
                if i < di or j < dj:
                    continue
                before = cost[i - di][j - dj]
                step = GAP
                if di and dj:
                    step = 2 * (1 - kept.of(i - di, i, j - dj, j))
                    step += JOIN * (di + dj - 2)
                if before + step < cost[i][j]:
                    cost[i][j], came[i][j] = before + step, (di, dj)
    i, j, links = len(one), len(other), []
    while i or j:
        di, dj = came[i][j]
        sure = kept.of(i - di, i, j - dj, j) if di and dj else 0.8
        links.append(
            Link(
                one=tuple(one[i - di : i]),
                other=tuple(other[j - dj : j]),
                confidence=sure,
            )
        )
        i, j = i - di, j - dj
    yield from reversed(links)


def _moved(
    lone: Sequence[Unit], others: Sequence[Unit], languages: tuple[str, str]
) -> Iterator[Link]:
    kept = Likenesses(lone, others, languages)
    ranked = sorted(
        ((kept.of(i, i + 1, j, j + 1), i, j) for i in range(len(lone)) for j in range(len(others))),
        reverse=True,
    )
    taken: set[int] = set()
    there: set[int] = set()
    for sure, i, j in ranked:
        if sure >= MOVED and i not in taken and j not in there:
            taken.add(i)
            there.add(j)
            yield Link(one=(lone[i],), other=(others[j],), confidence=sure)


class Likenesses:
    """How alike runs of paragraphs are, each counted once."""

    def __init__(
        self, one: Sequence[Unit], other: Sequence[Unit], languages: tuple[str, str]
    ) -> None:
        """Take the paragraphs and the languages of the two."""
        self._sides = one, other
        self._languages = languages
        self._profiles: dict[tuple[int, int, int], Profile] = {}

    def of(self, i: int, to: int, j: int, until: int) -> float:
        """Return how alike paragraphs i to ``to`` and j to ``until`` are, 0 to 1."""
        return likeness(self._profile(0, i, to), self._profile(1, j, until))

    def _profile(self, side: int, start: int, end: int) -> Profile:
        key = (side, start, end)
        if key not in self._profiles:
            units = self._sides[side][start:end]
            self._profiles[key] = profile(
                " ".join(unit.text for unit in units),
                self._languages[side],
                number=units[0].number,
                heading=all(unit.heading for unit in units),
            )
        return self._profiles[key]

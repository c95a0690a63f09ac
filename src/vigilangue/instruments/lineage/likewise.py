"""Whether paragraphs of two languages seem to say the same, and no more or less."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from vigilangue.core import Provision

from ..lemmas import alike
from .anchors import figures
from .matching import Pair

ALIKE = 0.65  # likeness from which a paragraph may have been kept
SLACK = 0.12  # by which the length of a kept one may be off what is usual


class Likewise:
    """What is usual between two instruments in different languages."""

    def __init__(
        self,
        older: Sequence[Provision],
        newer: Sequence[Provision],
        languages: tuple[str | None, str | None],
        pairs: Sequence[Pair],
    ) -> None:
        """Learn how much longer one language is than the other from all pairs."""
        self._older, self._newer, self._languages = older, newer, languages
        self._usual = median([self._longer(p) for p in pairs]) if pairs else 1.0

    def kept(self, pair: Pair) -> bool:
        """Tell whether nothing hints at a change: names, length, lead verb, meaning."""
        if pair.likeness < ALIKE:
            return False
        one, other = self._older[pair.older], self._newer[pair.newer]
        if one.verbs and other.verbs and other.verbs[0] not in alike(one.verbs[0]):
            return False
        if abs(self._longer(pair) / self._usual - 1) > SLACK:
            return False
        was, now = self._languages
        return figures(one, was) == figures(other, now)

    def _longer(self, pair: Pair) -> float:
        one, other = self._older[pair.older], self._newer[pair.newer]
        return (len(other.text) + 1) / (len(one.text) + 1)

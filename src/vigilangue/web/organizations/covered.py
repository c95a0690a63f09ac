"""Coverage by language: now, and as it was known at an earlier moment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from vigilangue.core import Measure
from vigilangue.store.queries.figures_trend import Known

COVERAGE = "coverage"


@dataclass(frozen=True, slots=True, kw_only=True)
class Covered:
    """Of the works in which a language is expected, those that have it: n of N.

    ``before`` is the same figure as it was known then, None if it was not.
    """

    language: str
    n: int
    of: int
    before: Measure | None = None

    @property
    def moved(self) -> int:
        """1 if the share rose, -1 if it fell, else 0."""
        if self.before is None or not self.of or not self.before.of:
            return 0
        now, then = self.n * self.before.of, self.before.n * self.of
        return (now > then) - (now < then)


def covered(
    now: Iterable[Measure], known: Sequence[Known], since: datetime
) -> Iterator[Covered]:
    """Yield the figure of each language beside the one known at ``since``."""
    earlier = [each for each in known if each.at <= since]
    then = {m.language: m for m in (earlier[-1].figures if earlier else ())}
    for measure in now:
        if measure.measure == COVERAGE:
            yield Covered(
                language=measure.language,
                n=measure.n,
                of=measure.of,
                before=then.get(measure.language),
            )

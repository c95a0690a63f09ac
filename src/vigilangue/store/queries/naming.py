"""Names the subjects of a source: each name is of one, and a subject keeps its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count

from ..models import Seen, Subject
from .batches import batches
from .texts import clean, fitted


@dataclass(frozen=True, slots=True, kw_only=True)
class Nameless:
    """A work that nobody knows: the names that it may have, the best first."""

    kind: str
    names: tuple[str, ...]
    title: str


class Names:
    """Gives subjects to works that were not recognized by an address."""

    def __init__(self, source: int, before: int | None, taken: Iterable[int]) -> None:
        """Leave those alone that are taken, and those that ``before`` saw elsewhere."""
        self._source, self._before = source, before or 0  # no row has the number 0
        self._taken = set(taken)

    def of(self, works: Iterable[Nameless]) -> Iterator[int]:
        """Yield the subject of each work; what there is not yet is written."""
        for some in batches(works):
            known = self._known({fitted(name) for w in some for name in w.names})
            rows = []
            for work in some:
                row = next(self._rows(work, known))
                known[row.name] = None
                rows.append(row)
            Subject.objects.bulk_create([row for row in rows if row.pk is None])
            self._taken.update(row.pk for row in rows)
            yield from (row.pk for row in rows)

    def _rows(
        self, work: Nameless, known: dict[str, Subject | None]
    ) -> Iterator[Subject]:
        names = list(dict.fromkeys(map(fitted, work.names)))
        yield from (row for name in names if (row := known.get(name)))
        yield from (self._new(work, name) for name in names if name not in known)
        for n in count(2):
            name = fitted(f"{work.names[0]} ({n})")
            if name not in known:
                known.update(self._known({name}))
            if name not in known:
                yield self._new(work, name)
            elif row := known[name]:
                yield row

    def _new(self, work: Nameless, name: str) -> Subject:
        return Subject(
            source_id=self._source, kind=work.kind, name=name, title=clean(work.title)
        )

    def _known(self, names: Iterable[str]) -> dict[str, Subject | None]:
        """Return what some names are of; None where it is not to be had."""
        known: dict[str, Subject | None] = {}
        for some in batches(names):
            rows = list(Subject.objects.filter(source_id=self._source, name__in=some))
            there = Seen.objects.filter(
                evaluation_id=self._before, subject__in=[row.pk for row in rows]
            )
            apart = self._taken.union(there.values_list("subject_id", flat=True))
            known.update((r.name, None if r.pk in apart else r) for r in rows)
        return known

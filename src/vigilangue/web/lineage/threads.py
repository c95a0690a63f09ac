"""A chain as threads: each paragraph with what it came from and what it became."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from vigilangue.core import Outcome, Provision
from vigilangue.core.fate import Judged
from vigilangue.core.lineage import Change, Descent, Succession
from vigilangue.instruments.lineage import Part, differences
from vigilangue.language import tags


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What became of a paragraph between two instruments, and what checks say of it.

    ``unread`` where that nothing changed is told from no word read.
    """

    change: Change
    confidence: float
    unread: bool = False
    judged: tuple[Judged, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A paragraph in its column, with the step that leads to it.

    ``parts`` are the words that stayed, went and came, where both are in one language
    and it was changed; none, where it is shown as it stands.
    """

    provision: Provision | None
    language: str
    step: Step | None = None
    parts: tuple[Part, ...] = ()


@dataclass(slots=True)
class Thread:
    """A row: one paragraph through all instruments; a column may be empty."""

    cells: dict[int, Cell] = field(default_factory=dict)

    @property
    def changes(self) -> list[Change]:
        """What happened to it, each once."""
        steps = (cell.step for cell in self.cells.values())
        return list(dict.fromkeys(step.change for step in steps if step))


def threads(
    successions: Sequence[Succession], judged: Sequence[Sequence[Judged]]
) -> list[Thread]:
    """Return the rows of a chain in the order of the newest text.

    A paragraph that was split stands in several rows, and so do those that were
    merged. What was dropped stands where it stood.
    """
    whole: list[Thread] = []
    ends: dict[tuple[int, str], Thread] = {}
    orders: list[list[Thread]] = []
    for at, succession in enumerate(successions):
        said = _by_provision(judged[at])
        order = []
        for descent in succession.descents:
            thread = _taken_up(at, descent, succession, ends, whole)
            cell = _cell(descent, succession, said)
            thread.cells[at + 1] = cell
            if cell.provision is not None:
                ends.setdefault((at + 1, cell.provision.id), thread)
            order.append(thread)
        orders.append(order)
    return list(_ordered(orders))


def _taken_up(
    at: int,
    descent: Descent,
    succession: Succession,
    ends: dict[tuple[int, str], Thread],
    whole: list[Thread],
) -> Thread:
    """The thread that a paragraph continues, or a fresh one."""
    older = descent.older
    found = ends.get((at, older.id)) if older else None
    if found is not None and at + 1 not in found.cells:
        return found
    fresh = Thread()
    if older is not None:
        fresh.cells[at] = Cell(
            provision=older, language=succession.older.language or ""
        )
        ends.setdefault((at, older.id), fresh)
    whole.append(fresh)
    return fresh


def _cell(
    descent: Descent, succession: Succession, said: dict[str, tuple[Judged, ...]]
) -> Cell:
    older, newer = descent.older, descent.newer
    spoken = [_tag(each.language) for each in (succession.older, succession.newer)]
    same = spoken[0] == spoken[1]
    changed = descent.change is not Change.KEPT
    parts = differences(older.text, newer.text) if older and newer else ()
    return Cell(
        provision=newer,
        language=succession.newer.language or "",
        step=Step(
            change=descent.change,
            confidence=descent.confidence,
            unread=not changed and not same,
            judged=said.get(older.id, ()) if older else (),
        ),
        parts=tuple(parts) if same and changed else (),
    )


def _by_provision(judged: Iterable[Judged]) -> dict[str, tuple[Judged, ...]]:
    found: dict[str, tuple[Judged, ...]] = {}
    for each in judged:
        if each.verdict.outcome in (Outcome.FAILED, Outcome.CANT_TELL):
            ident = each.fate.name.rpartition(" ")[2]
            found[ident] = (*found.get(ident, ()), each)
    return found


def _ordered(orders: Sequence[Sequence[Thread]]) -> Iterator[Thread]:
    """The newest order; what had ended before it stands after its neighbour."""
    rows: list[Thread] = []
    for order in reversed(orders):
        seen = {id(thread) for thread in rows}
        last = -1
        for thread in order:
            if id(thread) in seen:
                last = next(n for n, row in enumerate(rows) if row is thread)
                continue
            last += 1
            rows.insert(last, thread)
            seen.add(id(thread))
    return iter(rows)


def _tag(language: str | None) -> str | None:
    return tags.primary(language) if language else None

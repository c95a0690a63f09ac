"""Versions as rows: passages that are one, with what differs between all of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from vigilangue.concordance import Difference, Passage, compare_passages
from vigilangue.concordance.comparison import Compared, Comparison, verdict
from vigilangue.core import Outcome, Provision, Role

Node = tuple[int, str]  # the place of a version and the id of a paragraph
MINORITY = 0.5  # share of the versions under which those that differ are few
QUOTED = 80  # characters of a paragraph that is missing elsewhere
SURE = 0.8


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One version: its language, its paragraphs; ``original`` as its masthead says."""

    language: str
    name: str
    provisions: tuple[Provision, ...]
    original: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What stands in each version, in their order, and what was found of it."""

    cells: tuple[tuple[Provision, ...], ...]
    findings: tuple[Compared, ...]


def rows(sides: Sequence[Side], comparison: Comparison) -> Iterator[Row]:
    """Yield the rows in the order of the reference.

    What no other version has stands after what is before it in its own.
    """
    groups = _groups(sides, comparison)
    held: dict[int, list[list[Provision]]] = {}
    for at, side in enumerate(sides):
        for each in side.provisions:
            row = held.setdefault(groups[at, each.id], [[] for _ in sides])
            row[at].append(each)
    missing = set(_missing(sides, comparison, groups))
    for number in _order(sides, groups):
        cells = tuple(tuple(cell) for cell in held[number])
        found = tuple(_findings(sides, cells, missing=number in missing))
        yield Row(cells=cells, findings=found)


def _groups(sides: Sequence[Side], comparison: Comparison) -> dict[Node, int]:
    """The number of the row of each paragraph; what is paired has one."""
    above: dict[Node, Node] = {}

    def top(node: Node) -> Node:
        while above.setdefault(node, node) != node:
            node = above[node]
        return node

    places = {side.language: at for at, side in enumerate(sides)}
    for at, side in enumerate(sides):
        for each in side.provisions:
            top((at, each.id))
    for pair in comparison.pairs:
        nodes = [(places[k], str(v)) for k, v in pair.places.items() if v is not None]
        for one in nodes[1:]:
            above[top(one)] = top(nodes[0])
    numbers: dict[Node, int] = {}
    return {node: numbers.setdefault(top(node), len(numbers)) for node in list(above)}


def _missing(
    sides: Sequence[Side], comparison: Comparison, groups: Mapping[Node, int]
) -> Iterator[int]:
    places = {side.language: at for at, side in enumerate(sides)}
    for each in comparison.verdicts:
        if each.difference is Difference.MISSING:
            for language, ident in each.places.items():
                node = (places[language], str(ident))
                if ident is not None and node in groups:
                    yield groups[node]


def _order(sides: Sequence[Side], groups: Mapping[Node, int]) -> list[int]:
    order: list[int] = []
    for at, side in enumerate(sides):
        last = -1
        for each in side.provisions:
            number = groups[at, each.id]
            if number in order:
                last = order.index(number)
            else:
                last += 1
                order.insert(last, number)
    return order


def _findings(
    sides: Sequence[Side], cells: Sequence[tuple[Provision, ...]], *, missing: bool
) -> Iterator[Compared]:
    there = [at for at, cell in enumerate(cells) if cell]
    places = {
        side.language: cell[0].id if cell else None
        for side, cell in zip(sides, cells, strict=True)
    }
    headed = any(each.role is Role.HEADING for cell in cells for each in cell)
    if missing and not headed and len(there) < len(sides):
        yield _absent(sides, cells, places)
    passages = [
        Passage(
            language=sides[at].language, text=" ".join(each.text for each in cells[at])
        )
        for at in there
    ]
    if len(passages) > 1:
        for found in compare_passages(passages):
            yield verdict(found, passages[0].language, places)


def _absent(
    sides: Sequence[Side],
    cells: Sequence[tuple[Provision, ...]],
    places: Mapping[str, str | None],
) -> Compared:
    """That some versions lack a passage; they, or those that have it, may be few."""
    lacking = tuple(tag for tag, ident in places.items() if ident is None)
    having = tuple(tag for tag, ident in places.items() if ident is not None)
    few = [tags for tags in (lacking, having) if len(tags) < MINORITY * len(sides)]
    return Compared(
        difference=Difference.MISSING,
        places=places,
        outcome=Outcome.FAILED,
        because=f"the paragraph has no counterpart in {', '.join(lacking)}",
        evidence={
            side.language: (cell[0].text[:QUOTED],)
            for side, cell in zip(sides, cells, strict=True)
            if cell
        },
        at_fault=few[0] if few else (),
        confidence=SURE,
    )

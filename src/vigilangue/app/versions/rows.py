"""Versions as rows: passages that are one, with what was found of each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from vigilangue.concordance.comparison import Compared, Comparison
from vigilangue.core import Provision

Node = tuple[int, str]  # the place of a version and the id of a paragraph


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
    findings = _findings(sides, comparison, groups)
    for number in _order(sides, groups):
        yield Row(
            cells=tuple(tuple(cell) for cell in held[number]),
            findings=tuple(findings.get(number, ())),
        )


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


def _findings(
    sides: Sequence[Side], comparison: Comparison, groups: Mapping[Node, int]
) -> dict[int, list[Compared]]:
    """What was found, by the row of the first paragraph that it is about."""
    places = {side.language: at for at, side in enumerate(sides)}
    found: dict[int, list[Compared]] = {}
    for each in comparison.verdicts:
        nodes = [(places[k], str(v)) for k, v in each.places.items() if v is not None]
        row = next((groups[node] for node in nodes if node in groups), None)
        if row is not None:
            found.setdefault(row, []).append(each)
    return found


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

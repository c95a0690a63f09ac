"""Provisions as a tree: what stands below what, and what goes on after a list."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from vigilangue.core import Provision, Role

_TAIL = re.compile(r"(.+)\.p\d+(?:-\d+)?")
_AGAIN = re.compile(r"-\d+$")
_SECTION = re.compile(r"(?:annex[^.]*\.)?(sec\d+)\.")


@dataclass(slots=True, kw_only=True)
class Node:
    """A provision with what stands below it; ``tail``: it goes on one above it."""

    provision: Provision
    parts: list[Node] = field(default_factory=list)
    tail: bool = False

    @property
    def number(self) -> str:
        """Its number as ids write it ("43", "a", "i"); "" if it has none."""
        if self.provision.number is None:
            return ""
        last = self.provision.id.rpartition(".")[2]
        return re.sub(r"^(?:op|pp|art|p|h)(?=\d|$)", "", _AGAIN.sub("", last))


def nodes(provisions: Iterable[Provision]) -> list[Node]:
    """Return the provisions that stand below no other, each with those below it."""
    top: list[Node] = []
    above: list[Node] = []
    for provision in provisions:
        node = Node(provision=provision)
        if owner := _continued(provision, above):
            node.tail = True
            del above[above.index(owner) + 1 :]
            owner.parts.append(node)
            continue
        while above and above[-1].provision.level >= provision.level:
            above.pop()
        (above[-1].parts if above else top).append(node)
        above = [] if provision.role is Role.HEADING else [*above, node]
    return top


def _continued(provision: Provision, above: list[Node]) -> Node | None:
    """The provision that another one goes on, after its list."""
    found = _TAIL.fullmatch(provision.id)
    if found is None:
        return None
    return next((n for n in above if n.provision.id == found[1]), None)


def section(provision: Provision) -> str:
    """Return the name of the section that an id is in, "" for none."""
    found = _SECTION.match(provision.id)
    return found[1] if found else ""

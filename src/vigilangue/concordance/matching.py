"""Sets the facts of two passages against each other and keeps what is left over."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from .facts import Fact

DIGITS = 2  # of a number that is missed where one side alone states it
# Not a Han character: Chinese sets no space before a number.
_GLUED = re.compile(r"[A-Za-zÀ-ɏЀ-ӿء-ي\"»”’\[\]'`;:)]")


def left(
    one: Sequence[Fact], other: Sequence[Fact]
) -> tuple[tuple[Fact, ...], tuple[Fact, ...]]:
    """Return the firm facts of each that nothing in the other accounts for.

    Facts match where they may mean the same value, each with one. Numbers of several
    groups ("9.30", "2-26") also match several numbers of the same digits.
    """
    matched = _pairs(one, other)
    rest = [fact for at, fact in enumerate(one) if at not in matched]
    taken = set(matched.values())
    others = [fact for at, fact in enumerate(other) if at not in taken]
    lone = _unexplained(rest, others)
    told = [fact for fact in rest if fact not in lone]
    against = _unexplained(others, told)
    lone = _unexplained(rest, [fact for fact in others if fact not in against])
    return tuple(lone), tuple(against)


def fresh(facts: Sequence[Fact], own: str, others: Sequence[Fact]) -> tuple[Fact, ...]:
    """Return those of the facts left that the other passage states nowhere.

    What it states elsewhere was said twice here, and once there; small numbers and
    numbers in words are often said otherwise; digits right behind a word or a quote
    are a footnote mark. ``own`` is the plain text of the facts.
    """
    stated = {value for fact in others for value in fact.values}
    return tuple(
        fact
        for fact in facts
        if not fact.spelled
        and stated.isdisjoint(fact.values)
        and sum(map(str.isdecimal, fact.text)) >= DIGITS
        and not _GLUED.search(own, max(0, fact.start - 1), fact.start)
    )


def _unexplained(facts: Sequence[Fact], others: Sequence[Fact]) -> list[Fact]:
    pool = Counter(part for fact in others for part in fact.parts)
    kept = []
    for fact in facts:
        need = Counter(fact.parts)
        if need and need <= pool:
            pool -= need
        elif fact.firm:
            kept.append(fact)
    return kept


def _pairs(one: Sequence[Fact], other: Sequence[Fact]) -> dict[int, int]:
    """A largest matching, firm facts first (augmenting paths)."""
    edges = {
        at: [
            to
            for to, there in enumerate(other)
            if not fact.values.isdisjoint(there.values)
        ]
        for at, fact in enumerate(one)
    }
    order = sorted(edges, key=lambda at: not one[at].firm)
    for targets in edges.values():
        targets.sort(key=lambda to: not other[to].firm)
    held: dict[int, int] = {}

    def found(at: int, seen: set[int]) -> bool:
        for to in edges[at]:
            if to in seen:
                continue
            seen.add(to)
            if to not in held or found(held[to], seen):
                held[to] = at
                return True
        return False

    for at in order:
        found(at, set())
    return {at: to for to, at in held.items()}

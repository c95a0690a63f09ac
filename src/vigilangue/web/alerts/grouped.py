"""Alerts by check and language: how many, and the worst of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from heapq import nsmallest
from typing import Any

from vigilangue.alerts import Phase
from vigilangue.reports.standing import Standing as Called
from vigilangue.store.queries.alerting import Mark

from .asked import NO_LANGUAGE, Order
from .forms import Offered
from .listed import STRONGEST_FIRST, Listed
from .parts import Part
from .rule import Rule
from .together import offered


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The alerts of one check in one language.

    ``shown`` are those of them that the page shows, in the order that was asked for.
    """

    parts: Sequence[Part]
    shown: Sequence[Listed] = ()

    @property
    def rule(self) -> Rule:
        """The check."""
        return self.parts[0].rule

    @property
    def language(self) -> str:
        """The language, empty where there is none."""
        return self.parts[0].language

    @property
    def key(self) -> str:
        """Its language as addresses name it."""
        return self.language or NO_LANGUAGE

    @property
    def count(self) -> int:
        """How many they are."""
        return sum(part.count for part in self.parts)

    @property
    def hidden(self) -> int:
        """How many are not shown."""
        return self.count - len(self.shown)

    @property
    def acts(self) -> Sequence[tuple[Offered, int]]:
        """What a coordinator may do with all of them at once, with how many."""
        standings = ((part.standing, part.count) for part in self.parts)
        return tuple(offered(standings, f"{self.rule.slug}-{self.key}"))

    @property
    def called(self) -> Sequence[Called]:
        """What its findings are called, each once, the strongest first."""
        found = {part.ground.standing for part in self.parts}
        return [one for one in STRONGEST_FIRST if one in found]


def grouped(parts: Iterable[Part], order: Order) -> list[Group]:
    """Return the groups in order; of equals the larger, then by name."""
    by: dict[tuple[str, str], list[Part]] = {}
    for part in parts:
        by.setdefault((part.check, part.language), []).append(part)
    groups = [Group(parts=found) for _, found in sorted(by.items())]
    groups.sort(key=lambda group: -group.count)
    if order is Order.OLDEST:
        groups.sort(key=lambda group: min(_moments(group)))
    elif order is Order.NEWEST:
        groups.sort(key=lambda group: max(_moments(group)), reverse=True)
    else:
        groups.sort(key=lambda group: min(part.gravity for part in group.parts))
    return groups


def most(parts: Iterable[Part]) -> Counter[int]:
    """Return how many of some alerts each subject has."""
    found: Counter[int] = Counter()
    for part in parts:
        found.update(part.since.keys())
    return found


def first(group: Group, order: Order, alike: Counter[int], count: int) -> list[Mark]:
    """Return the first of a group in order, so many; ``alike`` as `most` gives it.

    The gravest are of the gravest basis, came back, and are about a work of which most
    else fails too; of equals the oldest is first.
    """

    def place(row: tuple[Part, int, datetime]) -> Any:
        part, subject, since = row
        age = since.timestamp()
        if order is not Order.GRAVEST:
            return (-age, -subject) if order is Order.NEWEST else (age, subject)
        return part.gravity, not part.regressed, -alike[subject], age, subject

    chosen = nsmallest(count, _rows(group), key=place)
    return [
        Mark(subject=subject, check=part.check, language=part.language)
        for part, subject, _ in chosen
    ]


def ordered(alerts: Iterable[Listed], order: Order) -> list[Listed]:
    """Return alerts in the order asked for, as `first` orders those of a group."""
    found = sorted(alerts, key=_since)
    if order is Order.NEWEST:
        return found[::-1]
    if order is Order.GRAVEST:
        alike = Counter(each.alert.mark.subject for each in found)
        found.sort(
            key=lambda each: (
                each.gravity,
                each.standing.phase is not Phase.REGRESSED,
                -alike[each.alert.mark.subject],
            )
        )
    return found


def _rows(group: Group) -> Iterator[tuple[Part, int, datetime]]:
    for part in group.parts:
        for subject, since in part.since.items():
            yield part, subject, since


def _moments(group: Group) -> Iterator[datetime]:
    for part in group.parts:
        yield from part.since.values()


def _since(each: Listed) -> datetime:
    return each.standing.since or each.standing.now

"""Alerts by check and language: how many, and the worst of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from vigilangue.alerts import Phase
from vigilangue.reports.standing import Standing as Called

from .asked import NO_LANGUAGE, Order
from .forms import Offered
from .listed import STRONGEST_FIRST, Listed
from .rule import Rule
from .together import offered

WORST = 10  # alerts of a group that are shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The alerts of one check in one language, in the order that was asked for.

    ``shown`` are those of them that the page shows.
    """

    rule: Rule
    language: str
    alerts: Sequence[Listed]
    shown: Sequence[Listed]

    @property
    def key(self) -> str:
        """Its language as addresses name it."""
        return self.language or NO_LANGUAGE

    @property
    def count(self) -> int:
        """How many they are."""
        return len(self.alerts)

    @property
    def hidden(self) -> int:
        """How many are not shown."""
        return self.count - len(self.shown)

    @property
    def acts(self) -> Sequence[tuple[Offered, int]]:
        """What a coordinator may do with all of them at once, with how many."""
        return tuple(offered(self.alerts, f"{self.rule.slug}-{self.key}"))

    @property
    def called(self) -> Sequence[Called]:
        """What its findings are called, each once, the strongest first."""
        found = {each.ground.standing for each in self.alerts}
        return [one for one in STRONGEST_FIRST if one in found]


def grouped(alerts: Iterable[Listed], order: Order) -> list[Group]:
    """Return the groups in order, each with its alerts in order."""
    by: dict[tuple[str, str], list[Listed]] = {}
    for each in ordered(alerts, order):
        mark = each.alert.mark
        by.setdefault((mark.check, mark.language), []).append(each)
    groups = [
        Group(rule=found[0].rule, language=language, alerts=found, shown=found[:WORST])
        for (_, language), found in by.items()
    ]
    if order is Order.GRAVEST:
        groups.sort(key=lambda g: (min(a.gravity for a in g.alerts), -g.count))
    return groups


def ordered(alerts: Iterable[Listed], order: Order) -> list[Listed]:
    """Return alerts in the order asked for.

    The gravest are of the gravest check, came back, and are about a work of which
    most else fails too; of equals the oldest is first.
    """
    found = sorted(alerts, key=_since)
    if order is Order.NEWEST:
        return found[::-1]
    if order is Order.GRAVEST:
        most = Counter(each.alert.mark.subject for each in found)
        found.sort(
            key=lambda each: (
                each.gravity,
                each.standing.phase is not Phase.REGRESSED,
                -most[each.alert.mark.subject],
            )
        )
    return found


def _since(each: Listed) -> datetime:
    return each.standing.since or each.standing.now

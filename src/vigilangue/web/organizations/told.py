"""What is told of alerts since a moment: new, worse, mended, in groups by check."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from vigilangue.alerts import News, news
from vigilangue.web.alerts.asked import Order
from vigilangue.web.alerts.grouped import ordered
from vigilangue.web.alerts.listed import Listed
from vigilangue.web.alerts.rule import Rule

FIRST = 3  # alerts of a group that are named


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The alerts of one check that one thing is told of."""

    rule: Rule
    alerts: tuple[Listed, ...]

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that they are about, each once."""
        found = (each.alert.mark.language for each in self.alerts)
        return tuple(sorted(set(filter(None, found))))

    @property
    def first(self) -> tuple[Listed, ...]:
        """Those that are named."""
        return self.alerts[:FIRST]

    @property
    def hidden(self) -> int:
        """How many are not."""
        return max(0, len(self.alerts) - FIRST)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What happened since a moment; each group gravest first."""

    new: tuple[Listed, ...]
    worse: tuple[Listed, ...]
    mended: tuple[Listed, ...]


def told(alerts: Iterable[Listed], since: datetime) -> Told:
    """Sort alerts by what is told of them to whoever looked last at ``since``."""
    by: dict[News, list[Listed]] = {what: [] for what in News}
    for each in alerts:
        if what := news(each.standing, since):
            by[what].append(each)
    return Told(
        new=tuple(by[News.NEW]),
        worse=tuple(by[News.REGRESSED]),
        mended=tuple(by[News.RESOLVED]),
    )


def groups(alerts: Iterable[Listed]) -> tuple[Group, ...]:
    """Return alerts by check, the gravest check first, then the one with most."""
    by: dict[str, list[Listed]] = {}
    for each in ordered(alerts, Order.GRAVEST):
        by.setdefault(each.rule.slug, []).append(each)
    found = [Group(rule=some[0].rule, alerts=tuple(some)) for some in by.values()]
    return tuple(sorted(found, key=lambda g: (g.alerts[0].gravity, -len(g.alerts))))

"""What needs somebody, of an organization: alerts by group, actions, sources."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from vigilangue.alerts import needs
from vigilangue.alerts.needing import Need, Needed
from vigilangue.app.showing.rules import rules
from vigilangue.store.queries import actions as rows
from vigilangue.store.queries import alerts
from vigilangue.store.queries.organizations import Watching
from vigilangue.web.actions.shown import Shown, ordered
from vigilangue.web.alerts.asked import NO_LANGUAGE
from vigilangue.web.alerts.listed import Listed, listed
from vigilangue.web.alerts.rule import Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """The alerts of one check in one language that nobody has validated."""

    rule: Rule
    language: str
    count: int

    @property
    def key(self) -> str:
        """The language as addresses name it."""
        return self.language or NO_LANGUAGE


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """An alert whose deferral or waiver ends, or has ended."""

    alert: Listed
    need: Needed


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """All that needs somebody of one organization."""

    organization: Watching
    unread: Sequence[Unread]
    ending: Sequence[Ending]
    actions: Sequence[Shown]
    at_fault: Sequence[Listed]

    @property
    def count(self) -> int:
        """How many things need somebody; a group of alerts is one."""
        parts = (self.unread, self.ending, self.actions, self.at_fault)
        return sum(map(len, parts))


def gathered(owner: Watching, now: datetime) -> Gathered:
    """Gather what needs somebody of an organization at a moment."""
    found = alerts.of_organization(owner.slug)
    every = list(listed(found, rules(owner.regime), now))
    needed = [(each, need) for each in every for need in needs(each.standing)]
    at_fault = [e for e in every if e.about_source and e.standing.speaks]
    undertaken = ordered(rows.of_organization(owner.slug), now)
    return Gathered(
        organization=owner,
        unread=_unread(
            each
            for each, need in needed
            if need.why is Need.VALIDATION and not each.about_source
        ),
        ending=sorted(
            (
                Ending(alert=each, need=need)
                for each, need in needed
                if need.why is not Need.VALIDATION
            ),
            key=lambda one: one.need.day,
        ),
        actions=[each for each in undertaken if any(True for _ in each.reminders)],
        at_fault=at_fault,
    )


def _unread(alerts: Iterable[Listed]) -> list[Unread]:
    by: dict[tuple[str, str], list[Listed]] = {}
    for each in alerts:
        mark = each.alert.mark
        by.setdefault((mark.check, mark.language), []).append(each)
    groups = sorted(by.items(), key=lambda item: (item[1][0].gravity, -len(item[1])))
    return [
        Unread(rule=some[0].rule, language=language, count=len(some))
        for (_, language), some in groups
    ]

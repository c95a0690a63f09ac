"""The list of an organization's alerts, as it was asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.core.paginator import Page, Paginator
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vigilangue.core import SOURCE_IN_BOUNDS, Severity
from vigilangue.reports.standing import Standing as Called

from .asked import NO_LANGUAGE, Asked, Shown, within
from .grouped import Group, grouped
from .listed import GRAVEST_FIRST, STRONGEST_FIRST, Listed
from .rule import Rule

GROUPS, LINES = 25, 50  # on a page
FEW = 30  # alerts, up to which every group is open at once
NAMES = {
    Shown.OPEN: _("Open"),
    Shown.REGRESSED: _("Came back"),
    Shown.QUIET: _("Quiet"),
    Shown.RESOLVED: _("Resolved"),
    Shown.ALL: _("All"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What there is to choose from, of all alerts of the organization."""

    rules: Sequence[Rule]
    languages: Sequence[str]
    severities: Sequence[Severity]
    called: Sequence[Called]
    sources: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tab:
    """A state with how many alerts are in it, of those that the filters leave."""

    shown: Shown
    name: Promise
    count: int
    current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """The screen: sources at fault first, then groups, or all of one group.

    ``total`` counts all alerts that there ever were, ``found`` those asked for.
    """

    asked: Asked
    choices: Choices
    tabs: Sequence[Tab]
    at_fault: Sequence[Listed]
    total: int
    found: int
    groups: Sequence[Group]
    page: Page[Any]

    @property
    def few(self) -> bool:
        """Whether there are so few that all groups are shown open."""
        return self.found <= FEW


def listing(alerts: Sequence[Listed], asked: Asked, page: str) -> Listing:
    """Return the screen of some alerts; ``page`` is the number asked for."""
    chosen = list(asked.chosen(alerts))
    found = [each for each in chosen if within(asked.shown, each)]
    if asked.shown is Shown.OPEN and asked.check != SOURCE_IN_BOUNDS:
        found = [each for each in found if not each.about_source]  # they are on top
    groups, here = _paged(grouped(found, asked.order), asked, page)
    return Listing(
        asked=asked,
        choices=_choices(alerts),
        tabs=[_tab(shown, chosen, asked) for shown in Shown],
        at_fault=[x for x in alerts if x.about_source and x.standing.failing],
        total=len(alerts),
        found=len(found),
        groups=groups,
        page=here,
    )


def _paged(
    groups: Sequence[Group], asked: Asked, page: str
) -> tuple[Sequence[Group], Page[Any]]:
    if not asked.one_group or not groups:
        here = Paginator(groups, GROUPS).get_page(page)
        return list(here), here
    lines = Paginator(groups[0].alerts, LINES).get_page(page)
    return [replace(groups[0], shown=list(lines))], lines


def _choices(alerts: Sequence[Listed]) -> Choices:
    rules = {each.rule.slug: each.rule for each in alerts}
    grave = {each.rule.severity for each in alerts}
    called = {each.ground.standing for each in alerts}
    return Choices(
        rules=sorted(rules.values(), key=lambda rule: rule.title.casefold()),
        languages=sorted({each.alert.mark.language or NO_LANGUAGE for each in alerts}),
        severities=[one for one in GRAVEST_FIRST if one in grave],
        called=[one for one in STRONGEST_FIRST if one in called],
        sources=sorted({each.alert.source for each in alerts}),
    )


def _tab(shown: Shown, chosen: Sequence[Listed], asked: Asked) -> Tab:
    return Tab(
        shown=shown,
        name=NAMES[shown],
        count=sum(within(shown, each) for each in chosen),
        current=shown is asked.shown,
    )

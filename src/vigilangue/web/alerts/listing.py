"""The list of an organization's alerts, as it was asked for."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol

from django.core.paginator import Page, Paginator
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vigilangue.core import SOURCE_IN_BOUNDS, Severity
from vigilangue.reports.standing import Standing as Called
from vigilangue.store.queries.alerting import Mark

from .asked import NO_LANGUAGE, Asked, Shown, within
from .grouped import Group, first, grouped, most
from .listed import GRAVEST_FIRST, STRONGEST_FIRST, Listed
from .parts import Part, chosen
from .rule import Rule

GROUPS, LINES = 15, 50  # on a page
WORST = 10  # alerts of a group that are shown
FEW = 30  # alerts, up to which every group is open at once
NAMES = {
    Shown.OPEN: _("Open"),
    Shown.REGRESSED: _("Came back"),
    Shown.QUIET: _("Quiet"),
    Shown.RESOLVED: _("Resolved"),
    Shown.ALL: _("All"),
}


class Reading(Protocol):
    """What the screen reads of the alerts that it shows."""

    def saying(self, text: str) -> Collection[int]:
        """Return the subjects that say a text."""

    def known(self, marks: Collection[Mark]) -> Mapping[Mark, Listed]:
        """Return some alerts whole."""


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


def listing(
    parts: Sequence[Part], asked: Asked, page: str, reading: Reading
) -> Listing:
    """Return the screen of what somebody may see; ``page`` is the number asked for."""
    saying = reading.saying(asked.text) if asked.text else None
    every = list(chosen(parts, asked, saying))
    found = [part for part in every if within(asked.shown, part.standing)]
    if asked.shown is Shown.OPEN and asked.check != SOURCE_IN_BOUNDS:
        found = [part for part in found if not part.about_source]  # they are on top
    groups, here, marks = _paged(found, asked, page)
    faults = [
        m for p in parts if p.about_source and p.standing.failing for m in p.marks()
    ]
    known = reading.known([*faults, *(mark for some in marks for mark in some)])
    return Listing(
        asked=asked,
        choices=_choices(parts),
        tabs=[_tab(shown, every, asked) for shown in Shown],
        at_fault=[known[mark] for mark in faults if mark in known],
        total=sum(part.count for part in parts),
        found=sum(part.count for part in found),
        groups=[
            replace(group, shown=[known[mark] for mark in some if mark in known])
            for group, some in zip(groups, marks, strict=True)
        ],
        page=here,
    )


def _paged(
    found: Sequence[Part], asked: Asked, page: str
) -> tuple[Sequence[Group], Page[Any], list[list[Mark]]]:
    groups, alike = grouped(found, asked.order), most(found)
    if not asked.one_group or not groups:
        here = Paginator(groups, GROUPS).get_page(page)
        some = list(here)
        return some, here, [first(g, asked.order, alike, WORST) for g in some]
    lines = Paginator(range(groups[0].count), LINES).get_page(page)
    marks = first(groups[0], asked.order, alike, lines.end_index())
    return groups, lines, [marks[lines.start_index() - 1 :]]


def _choices(parts: Sequence[Part]) -> Choices:
    rules = {part.check: part.rule for part in parts}
    grave = {part.rule.severity for part in parts}
    called = {part.ground.standing for part in parts}
    return Choices(
        rules=sorted(rules.values(), key=lambda rule: rule.title.casefold()),
        languages=sorted({part.language or NO_LANGUAGE for part in parts}),
        severities=[one for one in GRAVEST_FIRST if one in grave],
        called=[one for one in STRONGEST_FIRST if one in called],
        sources=sorted({part.source for part in parts}),
    )


def _tab(shown: Shown, chosen: Sequence[Part], asked: Asked) -> Tab:
    return Tab(
        shown=shown,
        name=NAMES[shown],
        count=sum(part.count for part in chosen if within(shown, part.standing)),
        current=shown is asked.shown,
    )

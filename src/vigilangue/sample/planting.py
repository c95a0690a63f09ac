"""Makes the gaps: one function a check, from a plan of the site to a plan with the gap.

Each gap is clean: what would follow from it on other pages is taken away with it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import islice

from .page import Link, Page, Plan
from .truth import Gap

REFERENCE = "en"


def plant(plan: Plan, gap: Gap) -> Plan:
    """Return the plan with one gap more."""
    return PLANTERS[gap.check](plan, gap)


def _missing_language(plan: Plan, gap: Gap) -> Plan:
    return {
        path: replace(
            page,
            alternates=_without(page.alternates, gap.path),
            switcher=_without(page.switcher, gap.path),
            menu=_without(page.menu, gap.path),
        )
        for path, page in plan.items()
        if path != gap.path
    }


def _untranslated_page(plan: Plan, gap: Gap) -> Plan:
    return _with(plan, replace(plan[gap.path], main=_reference(plan, gap).main))


def _mixed_language(plan: Plan, gap: Gap) -> Plan:
    page = plan[gap.path]
    ours, theirs = (
        next(islice(re.finditer("<p>.*?</p>", text, re.S), gap.part - 1, None))
        for text in (page.main, _reference(plan, gap).main)
    )
    before, after = page.main[: ours.start()], page.main[ours.end() :]
    return _with(plan, replace(page, main=before + theirs[0] + after))


def _declared_language_mismatch(plan: Plan, gap: Gap) -> Plan:
    return _with(plan, replace(plan[gap.path], declared=gap.labels[0]))


def _swapped_labels(plan: Plan, gap: Gap) -> Plan:
    page = plan[gap.path]
    one, other = gap.labels
    labels = {one: other, other: one}
    swapped = (
        replace(link, label=labels.get(link.label, link.label))
        for link in page.alternates
    )
    return _with(plan, replace(page, alternates=tuple(swapped)))


def _truncated_version(plan: Plan, gap: Gap) -> Plan:
    page = plan[gap.path]
    heading = next(islice(re.finditer("<h2>", page.main), gap.part - 1, None))
    return _with(plan, replace(page, main=page.main[: heading.start()]))


def _broken_alternate(plan: Plan, gap: Gap) -> Plan:
    page = plan[gap.path]
    broken = _led(page.alternates, gap)
    mate = plan[_target(page.alternates, gap.labels[0])]
    silent = replace(mate, alternates=_without(mate.alternates, page.path))
    return _with(_with(plan, replace(page, alternates=broken)), silent)


def _alternate_without_return(plan: Plan, gap: Gap) -> Plan:
    mate = plan[_target(plan[gap.path].alternates, gap.labels[0])]
    return _with(plan, replace(mate, alternates=_without(mate.alternates, gap.path)))


def _switcher_leads_home(plan: Plan, gap: Gap) -> Plan:
    page = plan[gap.path]
    return _with(plan, replace(page, switcher=_led(page.switcher, gap)))


def _missing_direction(plan: Plan, gap: Gap) -> Plan:
    return _with(plan, replace(plan[gap.path], direction=None))


PLANTERS: Mapping[str, Callable[[Plan, Gap], Plan]] = {
    "missing-language": _missing_language,
    "untranslated-page": _untranslated_page,
    "mixed-language": _mixed_language,
    "declared-language-mismatch": _declared_language_mismatch,
    "swapped-labels": _swapped_labels,
    "truncated-version": _truncated_version,
    "broken-alternate": _broken_alternate,
    "alternate-without-return": _alternate_without_return,
    "switcher-leads-home": _switcher_leads_home,
    "missing-direction": _missing_direction,
}


def _with(plan: Plan, page: Page) -> Plan:
    return {**plan, page.path: page}


def _reference(plan: Plan, gap: Gap) -> Page:
    return plan[_target(plan[gap.path].switcher, REFERENCE)]


def _target(links: tuple[Link, ...], label: str) -> str:
    return next(link.path for link in links if link.label == label)


def _led(links: tuple[Link, ...], gap: Gap) -> tuple[Link, ...]:
    return tuple(
        replace(link, path=gap.leads) if link.label in gap.labels else link
        for link in links
    )


def _without(links: tuple[Link, ...], path: str) -> tuple[Link, ...]:
    return tuple(link for link in links if link.path != path)

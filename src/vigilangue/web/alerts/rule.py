"""A check as people read it: what it is called, what it requires, how grave it is."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext

from vigilangue.core import SOURCE_IN_BOUNDS, Check, Severity, Status
from vigilangue.reports.manual import Manual
from vigilangue.web.templatetags.texts import spoken


@dataclass(frozen=True, slots=True, kw_only=True)
class Declared:
    """What a check declares of itself; templates would call the check, not read it."""

    status: Status
    basis: tuple[str, ...]
    confirm: int
    since: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A check by its slug, with its manual, which is written in ``tongue``.

    ``declared`` is None where there is no such check (any more), and for the one of
    sources, which is part of the program.
    """

    slug: str
    manual: Manual
    tongue: str
    severity: Severity
    declared: Declared | None

    @property
    def title(self) -> str:
        """What it finds, in a sentence without its full stop."""
        return self.manual.summary.rstrip(".。")

    @property
    def of_sources(self) -> bool:
        """Whether it is the check of sources, not of what they publish."""
        return self.slug == SOURCE_IN_BOUNDS


def rule(slug: str, check: Check | None) -> Rule:
    """Return a check with its manual in the language of the page where there is one."""
    words = spoken()
    if check is not None:
        manual, tongue = words.rule(check)
        severity = check.severity
    elif slug == SOURCE_IN_BOUNDS:
        manual, tongue, severity = _bounds(), words.language, Severity.CRITICAL
    else:
        manual, tongue, severity = Manual(summary=slug), "en", Severity.MINOR
    return Rule(
        slug=slug,
        manual=manual,
        tongue=tongue,
        severity=severity,
        declared=_declared(check) if check else None,
    )


def _declared(check: Check) -> Declared:
    return Declared(
        status=check.status,
        basis=check.basis,
        confirm=check.confirm,
        since=check.since,
    )


def _bounds() -> Manual:
    return Manual(
        summary=gettext("A look at a source cannot be believed."),
        requires=gettext(
            "A look at a source keeps the bounds that its declaration expects: "
            "how many pages, how many addresses unseen, in which languages."
        ),
        why=gettext(
            "A broken look must not be read as pages taken away: while it lasts, "
            "nothing of this source opens or resolves."
        ),
        remedy=gettext(
            "Find out what keeps us from looking, then collect again. If the site "
            "really changed, change the bounds in its declaration."
        ),
    )

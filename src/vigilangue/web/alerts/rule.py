"""A check as people read it: what it is called, what it requires, how grave it is."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext

from vigilangue.core import SOURCE_IN_BOUNDS, Check, Severity
from vigilangue.reports.manual import Manual
from vigilangue.web.templatetags.texts import spoken


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A check by its slug; ``check`` is None where there is no such check (any more).

    ``tongue`` is the language in which the manual is written.
    """

    slug: str
    manual: Manual
    tongue: str
    severity: Severity
    check: Check | None

    @property
    def title(self) -> str:
        """What it finds, in a sentence without its full stop."""
        return self.manual.summary.rstrip(".。")


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
    return Rule(slug=slug, manual=manual, tongue=tongue, severity=severity, check=check)


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

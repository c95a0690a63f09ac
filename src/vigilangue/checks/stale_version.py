"""A version was last changed long before the newest version of the work.

Requires
    When one version of a work is changed, the others follow within a quarter.

Why it matters
    An old version looks as valid as a new one: the reader takes a rule, an address or
    a deadline from it that other readers have long seen corrected.

Assumes
    The dates are those that pages state or show, of the last change. A date that all
    versions share, as that of a whole site, puts none behind and proves none up to
    date. That the newest was changed in substance is likely, not sure.

Remedy
    Bring the version up to date, or say on it which version is the newest.
"""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from vigilangue import core
from vigilangue.core import Outcome, Severity, Status, check

# A quarter: thrice what the measure `freshness` counts as up to date. A text that waits
# longer is not in the queue of the translators: it was left behind.
GRACE = timedelta(days=90)
BASIS = ("good practice: language versions are kept up to date together",)


@check(severity=Severity.MINOR, since="0.2", basis=BASIS, status=Status.TRIAL)
def stale_version(
    work: core.Work, regime: core.Regime, today: date
) -> Iterator[core.Verdict]:
    """Yield one verdict for each version."""
    there = [e for e in work.expressions if e.content]
    days = {e.url: date.fromisoformat(e.modified) for e in there if e.modified}
    dated = {url: day for url, day in days.items() if day <= today}
    for e in work.expressions:
        alone = all(other.url == e.url for other in there)
        yield e.verdict(*_judge(e.url, alone, dated))


def _judge(url: str, alone: bool, dated: Mapping[str, date]) -> tuple[Outcome, str]:
    if alone:
        return Outcome.INAPPLICABLE, "no other version to compare it with"
    if url not in dated or len(dated) < 2:
        return Outcome.CANT_TELL, "it says no date of change, or no other version does"
    newest = max(dated, key=lambda at: (dated[at], at))
    behind = dated[newest] - dated[url]
    told = f"last changed on {dated[url]}, {behind.days} days before {newest}"
    if behind > GRACE:
        return Outcome.FAILED, told
    return Outcome.PASSED, f"changed {behind.days} days before the newest version"

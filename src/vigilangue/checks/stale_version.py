"""A version was last changed long before the newest version of the work.

Requires
    When one version of a work is changed, the others follow within a quarter.

Why it matters
    An old version looks as valid as a new one: the reader takes a rule, an address or
    a deadline from it that other readers have long seen corrected.

Assumes
    The dates are those that pages state or show, of the last change. A date that all
    versions share, as that of a whole site, puts none behind and proves none up to
    date; that the newest was changed in substance is likely, not sure. None passes
    while another, which may be newer, bears no date or could not be looked at.

Remedy
    Bring the version up to date, or say on it which version is the newest.
"""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from vigilangue import core
from vigilangue.core import Outcome, Severity, Status, check

# A quarter, thrice what the measure `freshness` counts as up to date: left behind.
GRACE = timedelta(days=90)
BASIS = ("good practice: language versions are kept up to date together",)


@check(severity=Severity.MINOR, since="0.2", basis=BASIS, status=Status.TRIAL)
def stale_version(
    work: core.Work, regime: core.Regime, today: date
) -> Iterator[core.Verdict]:
    """Yield one verdict for each version."""
    there = [e for e in work.expressions if not (e.absent or e.front)]
    said = [(e.url, e.modified) for e in there if e.content and e.modified]
    days = ((url, date.fromisoformat(day)) for url, day in said)
    dated = {url: day for url, day in days if day <= today}
    hidden = bool(work.hidden or (len(there) < 2 and work.unseen))
    partly = hidden or len(dated) < len(there)
    for e in work.expressions:
        if not hidden and all(other.url == e.url for other in there):
            yield e.verdict(Outcome.INAPPLICABLE, "no other version to compare with")
        else:
            yield e.verdict(*_judge(e.url, dated, partly))


def _judge(url: str, dated: Mapping[str, date], partly: bool) -> tuple[Outcome, str]:
    if url not in dated or len(dated) < 2:
        return Outcome.CANT_TELL, "it says no date of change, or no other version does"
    newest = max(dated, key=lambda at: (dated[at], at))
    behind = dated[newest] - dated[url]
    told = f"last changed on {dated[url]}, {behind.days} days before {newest}"
    if behind > GRACE:
        return Outcome.FAILED, told
    if partly:
        return Outcome.CANT_TELL, f"{told}; another version may be newer"
    return Outcome.PASSED, f"changed {behind.days} days before the newest version"

"""Two language versions of a vacancy notice do not ask for the same languages.

Requires
    A notice asks for the same languages, with the same need, in each of its versions.

Why it matters
    Who reads one version applies where who reads the other does not.

Assumes
    That a language is desirable, or an asset, is the same wish in other words.

Remedy
    Look at both, and correct the version that is wrong.
"""

from collections.abc import Iterator
from datetime import date

from vigilangue import core
from vigilangue.core import Need, Notice, Outcome, Severity, Vacancy, check

BASIS = ("good practice: every version of a notice asks for the same",)
Asked = frozenset[tuple[bool, frozenset[str]]]


@check(severity=Severity.MAJOR, since="0.2", basis=BASIS, about=Vacancy)
def versions_disagree(
    vacancy: Vacancy, regime: core.Regime, today: date
) -> Iterator[core.Verdict]:
    """Yield one verdict, quoting what only one of the versions asks for."""
    here, there = vacancy.notice, vacancy.counterpart
    if there is None:
        because = "no other version was given"
        yield vacancy.verdict(Outcome.INAPPLICABLE, because)
        return
    ours, theirs = _asked(here), _asked(there)
    quotes = [r.quote for n in (here, there) for r in n.requirements]
    if here.doubts or there.doubts or not (here.language and there.language):
        outcome, because = Outcome.CANT_TELL, "a version could not be read well enough"
    elif ours != theirs:
        outcome = Outcome.FAILED
        both = (_said(ours - theirs, "only here"), _said(theirs - ours, "only there"))
        because = "; ".join(filter(None, both))
    else:
        outcome = Outcome.PASSED
        because = _said(ours, "in both") or "neither asks for a language"
    yield vacancy.verdict(outcome, because, quotes=quotes)


def _asked(notice: Notice) -> Asked:
    needs = notice.requirements
    return frozenset((r.need is Need.REQUIRED, frozenset(r.any_of)) for r in needs)


def _said(asked: Asked, where: str) -> str:
    rows = sorted((not need, "/".join(sorted(tags))) for need, tags in asked)
    return "; ".join(
        f"{'wished for' if wish else 'required'} {where}: {tags}" for wish, tags in rows
    )

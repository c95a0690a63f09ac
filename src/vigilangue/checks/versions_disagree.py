"""Two language versions of a vacancy notice do not ask for the same languages.

Requires
    A notice asks for the same languages, with the same need, in each of its versions.

Why it matters
    Who reads one version applies where who reads the other does not.

Assumes
    That a language is desirable, or an asset, is the same wish in other words. Which
    version is right, this does not say.

Remedy
    Look at both quotes, and correct the version that is wrong.
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
    only, missing = _asked(here) - _asked(there), _asked(there) - _asked(here)
    quotes = [r.quote for n in (here, there) for r in n.requirements]
    if here.doubts or there.doubts or not (here.language and there.language):
        outcome, because = Outcome.CANT_TELL, "a version could not be read well enough"
    elif only or missing:
        outcome = Outcome.FAILED
        because = f"here {_said(only)}, there {_said(missing)}"
    else:
        outcome, because = Outcome.PASSED, f"both ask for {_said(_asked(here))}"
    yield vacancy.verdict(outcome, because, quotes=quotes)


def _asked(notice: Notice) -> Asked:
    asked = (
        (r.need is Need.REQUIRED, frozenset(r.any_of)) for r in notice.requirements
    )
    return frozenset(asked)


def _said(asked: Asked) -> str:
    rows = sorted((not need, "/".join(sorted(tags))) for need, tags in asked)
    said = (f"{tags} ({'wished' if wish else 'required'})" for wish, tags in rows)
    return ", ".join(said) or "nothing more"

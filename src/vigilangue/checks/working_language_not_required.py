"""A vacancy notice requires neither of the working languages.

Requires
    A notice states the need for either of the working languages, unless the functions
    of the post require a specific one.

Why it matters
    Staff work in these languages; a post that needs neither is open to few, and a wish
    is not a need.

Assumes
    A working language beside others ("English or Arabic") is required as well as these.
    A language that the functions need (a translator's, a teacher's) is the exception.

Remedy
    Require fluency in one of the working languages, whichever the candidate has.
"""

from collections.abc import Iterator
from datetime import date

from vigilangue import core
from vigilangue.core import Duty, Force, Outcome, Severity, Vacancy, check


@check(severity=Severity.MAJOR, since="0.2", force=Force.REQUESTS, about=Vacancy)
def working_language_not_required(
    vacancy: Vacancy, regime: core.Regime, today: date
) -> Iterator[core.Verdict]:
    """Yield one verdict, quoting what is required, or what the functions need."""
    lines = regime.about(vacancy.kind, Duty.EITHER)
    working = regime.owed(vacancy.kind, Duty.EITHER)
    required, functional = vacancy.required, vacancy.notice.functional
    tags = dict.fromkeys(tag for r in required for tag in r.any_of)
    met = [tag for tag in working if tag in tags]
    quotes = [r.quote for r in required]
    if not lines:
        outcome = Outcome.INAPPLICABLE
        because = "the regime has no working language that a notice must ask for"
    elif met:
        outcome, because = Outcome.PASSED, f"it requires {', '.join(met)}"
    elif functional:
        outcome, because = Outcome.INAPPLICABLE, "the functions need another language"
        quotes = [need.quote for need in functional]
    elif not required and not vacancy.notice.requirements and not vacancy.silent:
        outcome = Outcome.CANT_TELL
        because = "it could not be read well enough to see what it asks for"
    else:
        outcome = Outcome.FAILED
        because = f"it requires none of {', '.join(working)}"
        if tags:
            because += f", but {', '.join(tags)}"
    yield vacancy.verdict(outcome, because, lines=lines, quotes=quotes)

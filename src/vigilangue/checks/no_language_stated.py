"""A vacancy notice does not say which language the post needs.

Requires
    A notice states a language that the post needs, or wishes for.

Why it matters
    Who reads it cannot know whether to apply, and whoever selects may ask for any
    language afterwards.

Assumes
    A need that is denied ("French is not required") is not stated. A notice whose own
    language cannot be told, or is none of those that are read, is not judged.

Remedy
    Say which of the working languages is needed, and which others are an advantage.
"""

from collections.abc import Iterator
from datetime import date

from vigilangue import core
from vigilangue.core import Duty, Force, Outcome, Severity, Vacancy, check


@check(severity=Severity.MAJOR, since="0.2", force=Force.REQUESTS, about=Vacancy)
def no_language_stated(
    vacancy: Vacancy, regime: core.Regime, today: date
) -> Iterator[core.Verdict]:
    """Yield one verdict, on the lines about what a notice asks for."""
    asked = vacancy.notice.requirements
    lines = (
        *regime.about(vacancy.kind, Duty.EITHER),
        *regime.about(vacancy.kind, Duty.STATED),
    )
    if not lines:
        outcome = Outcome.INAPPLICABLE
        because = "the regime does not speak of what a notice asks for"
    elif asked:
        tags = dict.fromkeys(tag for r in asked for tag in r.any_of)
        outcome, because = Outcome.PASSED, f"it names {', '.join(tags)}"
    elif vacancy.silent:
        outcome, because = Outcome.FAILED, "it asks for no language"
    else:
        outcome = Outcome.CANT_TELL
        because = "it could not be read well enough to see what it asks for"
    quotes = (r.quote for r in asked)
    yield vacancy.verdict(outcome, because, lines=lines, quotes=quotes)

"""A vacancy notice is not published in the languages that the regime owes.

Requires
    A notice is there in each working language, where a text asks for that.

Why it matters
    Who reads the other language learns of the post late, or not at all.

Assumes
    Only versions that were given are known: of a notice alone nothing can be told. The
    resolutions speak of what a notice asks for, not of the languages it is published
    in, so that this mostly rests on lines that are unverified.

Remedy
    Publish the other version on the same day.
"""

from collections.abc import Iterator
from datetime import date

from vigilangue import core
from vigilangue.core import Outcome, Severity, Vacancy, check


@check(severity=Severity.MAJOR, since="0.2", about=Vacancy)
def notice_not_in_both_working_languages(
    vacancy: Vacancy, regime: core.Regime, today: date
) -> Iterator[core.Verdict]:
    """Yield one verdict about the notice and the version given with it."""
    lines = regime.about(vacancy.kind)
    owed = regime.owed(vacancy.kind)
    here, there = vacancy.notice, vacancy.counterpart
    held = {*here.languages, *(there.languages if there else ())}
    missing = [tag for tag in owed if tag not in held]
    unread = not here.languages or (there is not None and not there.languages)
    if not owed:
        outcome = Outcome.INAPPLICABLE
        because = "the regime names no text on the languages of publication"
    elif not missing:
        outcome, because = Outcome.PASSED, f"it is there in {', '.join(owed)}"
    elif unread:
        outcome, because = Outcome.CANT_TELL, "the language of a version is unknown"
    elif len(owed) > 1 and (there is None or len(owed) > 2):
        outcome = Outcome.CANT_TELL
        because = f"no version in {', '.join(missing)} was given"
    else:
        outcome = Outcome.FAILED
        because = f"in {', '.join(sorted(held))}, not in {', '.join(missing)}"
    yield vacancy.verdict(outcome, because, lines=lines)

"""A document, release or meeting is not listed in a language that it is owed in.

Requires
    What is issued exists in each language that its masthead, a note about languages or
    the rule of its series shows it to be owed in.

Why it matters
    Who reads only that language decides, votes or applies without the text.

Assumes
    Without one of the three, nobody can tell what is owed. A file is absent where two
    systems list the document without it, or the place of issue (``complete``) does.

Remedy
    Issue the version, or print on the document in which languages alone it is.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from vigilangue import core
from vigilangue.core import Outcome, Owed, Publication, Severity, check
from vigilangue.language.tags import same

SOON = timedelta(days=2)
ENOUGH = 2  # systems that list the document and lack the version


@check(severity=Severity.MAJOR, since="0.2", about=Publication)
def document_missing_language(
    listed: Publication, regime: core.Regime, today: date
) -> Iterator[core.Verdict]:
    """Yield one verdict for each language owed, or excused by a note."""
    owed = listed.owed(regime)
    if not owed:
        because = "neither masthead, note nor rule of the series shows its languages"
        yield listed.verdict(Outcome.CANT_TELL, because)
    for each in owed:
        outcome, because = _judge(listed, each, today)
        told = {"language": each.language, "quote": each.quote}
        yield listed.verdict(outcome, because, basis=each.basis, **told)
    for tag, note in listed.excused(regime).items():
        because = f"the document says that it is not owed: {note}"
        yield listed.verdict(Outcome.INAPPLICABLE, because, language=tag, quote=note)


def _judge(listed: Publication, owed: Owed, today: date) -> tuple[Outcome, str]:
    there = ", ".join(sorted(v.language for v in listed.versions if v.language))
    if any(same(v.language, owed.language) for v in listed.versions):
        return Outcome.PASSED, "a version is listed"
    if not there or any(v.language is None for v in listed.versions):
        return Outcome.CANT_TELL, "a version is in a language that cannot be told"
    if any(same(tag, owed.language) for tag in listed.unseen):
        return Outcome.CANT_TELL, "the list in that language was not seen so far"
    if listed.first and today - listed.first <= SOON:
        return Outcome.CANT_TELL, f"first issued on {listed.first}: it may yet come"
    if not listed.whole and len(listed.places) < ENOUGH:
        return Outcome.CANT_TELL, f"absent from {', '.join(listed.places)}, not enough"
    return Outcome.FAILED, f"owed by its {owed.ground}; listed are {there}"

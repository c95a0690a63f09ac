"""A page declares a language version that does not declare it in turn.

Requires
    Where a page names another as its version in a language, that one names it too.

Why it matters
    Search engines disregard a one-way claim, so readers are served the wrong
    version; and whoever arrives at the other page finds no way back.

Assumes
    Links of a page to itself, to anything that is not a version of the work, and
    the default (``x-default``) are not judged here. Whether the other page declares
    this one is known only where it was looked at.

Remedy
    Declare the same full set of alternates on every version.
"""

from collections.abc import Iterator
from datetime import date

from vigilangue.core import Outcome, Regime, Severity, Target, Verdict, Work, check

BASIS = ("good practice: language versions name one another",)


@check(severity=Severity.MINOR, since="0.1", basis=BASIS)
def alternate_without_return(
    work: Work, regime: Regime, today: date
) -> Iterator[Verdict]:
    """Yield one verdict for each one-way alternate, else one for the page."""
    for e in work.expressions:
        named = [a for a in e.alternates if a.label != "x-default"]
        others = [a for a in named if a.url != e.url]
        judged = {a.url: a for a in others if a.target is Target.VERSION}
        lost = [a for a in judged.values() if a.returns is False]
        unsure = [a for a in judged.values() if a.returns is None]
        unseen = [a for a in others if a.target is Target.UNSEEN]
        for a in lost:
            because = f"{a.url} ({a.label}) does not declare this page in turn"
            yield e.verdict(Outcome.FAILED, because, quote=a.quote, language=a.label)
        if lost:
            continue
        if unsure or unseen:
            because = f"{len(unsure) + len(unseen)} targets could not be looked at"
            yield e.verdict(Outcome.CANT_TELL, because)
        elif judged:
            because = f"all of its {len(judged)} versions declare it in turn"
            yield e.verdict(Outcome.PASSED, because)
        else:
            because = "the page declares no other page as its version"
            yield e.verdict(Outcome.INAPPLICABLE, because)
